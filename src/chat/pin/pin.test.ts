import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { pinMessage, pinnedIn, unpinMessage } from '../../../test/kit/pins.ts';

const MESSAGE = `changedSeq pinnedAt pinnedBy { id } chat { lastSeq }`;
const PIN = `mutation ($input: PinMessageInput!) { pinMessage(input: $input) { message { ${MESSAGE} } } }`;
const UNPIN = `mutation ($input: UnpinMessageInput!) { unpinMessage(input: $input) { message { ${MESSAGE} } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const pin = async (person: Caller, messageId: string) =>
  (await person.run(PIN, { input: { messageId } })).pinMessage.message;
const unpin = async (person: Caller, messageId: string) =>
  (await person.run(UNPIN, { input: { messageId } })).unpinMessage.message;
const refusal = async (person: Caller, messageId: string, mutation = PIN) =>
  (await person.fail(mutation, { input: { messageId } })).extensions;

/** A message of the first one, who owns it, to a group of all. */
async function written<Names extends string[]>(...names: Names) {
  const people = await app.people('ann', ...names);
  const [ann, ...others] = people;
  const chatId = await createGroup(ann, ...others);
  const { id, seq } = await send(ann, chatId, 'hi');
  return { people, ann, chatId, id, seq };
}

describe('a pin', () => {
  it('takes a position, changes the message, and says whose it is', async () => {
    const { ann, id, seq } = await written('bob');

    const pinned = await pin(ann, id);
    const unpinned = await unpin(ann, id);

    expect(pinned).toEqual({
      changedSeq: seq + 1,
      pinnedAt: expect.any(String),
      pinnedBy: { id: ann.id },
      chat: { lastSeq: seq + 1 },
    });
    expect(unpinned).toEqual({
      changedSeq: seq + 2,
      pinnedAt: null,
      pinnedBy: null,
      chat: { lastSeq: seq + 2 },
    });
  });

  it('is there once, whoever pins it again, and is taken away once', async () => {
    const { people, ann, chatId, id } = await written('bob');
    const [, bob] = people;
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    const first = await pin(ann, id);

    const again = await pin(bob, id);
    const unpinned = await unpin(bob, id);
    const unpinnedAgain = await unpin(ann, id);

    expect(again).toEqual(first);
    expect(unpinnedAgain).toEqual(unpinned);
    expect(unpinned.chat.lastSeq).toBe(first.chat.lastSeq + 1);
  });

  it('is one of fifty at most, and makes room where it goes', async () => {
    const { ann, chatId, id } = await written();
    const ids: string[] = [];
    for (let n = 0; n < 50; n += 1) ids.push((await send(ann, chatId, `${n}`)).id);
    for (const messageId of ids) await pinMessage(ann, messageId);

    expect(await refusal(ann, id)).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'messageId' }],
    });
    await pinMessage(ann, ids[0]!);
    await unpinMessage(ann, ids[0]!);
    await pinMessage(ann, id);
    expect(await pinnedIn(ann, chatId)).toEqual([id, ...ids.slice(1).reverse()]);
  });

  it('goes with the message that it is of, and is refused by a tombstone', async () => {
    const { ann, chatId, id } = await written();
    await pinMessage(ann, id);

    await act(ann, 'deleteMessage', { messageId: id });

    const { message } = await ann.run(`{ message(id: "${id}") { pinnedAt pinnedBy { id } } }`);
    expect(message).toEqual({ pinnedAt: null, pinnedBy: null });
    expect(await pinnedIn(ann, chatId)).toEqual([]);
    expect(await app.sql('SELECT FROM message_pins WHERE chat_id = $1', [chatId])).toEqual([]);
    expect(await refusal(ann, id)).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'messageId' }],
    });
    expect((await unpin(ann, id)).pinnedAt).toBeNull();
  });

  it('is of no system message, and of no word that is no id', async () => {
    const { ann, chatId } = await written('bob');
    const { chat } = await ann.run(`{ chat(id: "${chatId}") { messages { nodes { id kind } } } }`);
    const system = chat.messages.nodes.find(({ kind }: any) => kind === 'SYSTEM');

    expect((await refusal(ann, system.id)).code).toBe('FORBIDDEN');
    for (const mutation of [PIN, UNPIN]) {
      expect(await refusal(ann, 'lobby', mutation)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'messageId' }],
      });
    }
  });

  it('stays when whoever pinned it leaves', async () => {
    const { people, ann, chatId, id } = await written('bob');
    const [, bob] = people;
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    await pinMessage(bob, id);

    await act(bob, 'leaveChat', { chatId });

    const { message } = await ann.run(`{ message(id: "${id}") { pinnedBy { id } } }`);
    expect(message.pinnedBy).toEqual({ id: bob.id });
    expect(await pinnedIn(ann, chatId)).toEqual([id]);
  });
});

describe('who may pin', () => {
  it('is whoever is owner or admin; members see it, and are told that they may not', async () => {
    const { people, ann, chatId, id } = await written('bob', 'cid');
    const [, bob, cid] = people;
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });

    for (const mutation of [PIN, UNPIN]) {
      expect((await refusal(cid, id, mutation)).code).toBe('FORBIDDEN');
    }
    await pinMessage(bob, id);
    expect((await refusal(cid, id)).code).toBe('FORBIDDEN');
    expect((await refusal(cid, id, UNPIN)).code).toBe('FORBIDDEN');
    expect(await pinnedIn(cid, chatId)).toEqual([id]);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'MEMBER' });
    expect((await refusal(bob, id, UNPIN)).code).toBe('FORBIDDEN');
  });

  it('is each of the two of a direct chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { id } = await send(ann, chatId, 'hi');

    await pinMessage(bob, id);
    await unpinMessage(ann, id);
    await pinMessage(ann, id);

    expect(await pinnedIn(bob, chatId)).toEqual([id]);
  });

  it('is nobody who visits a public room, where they see what is pinned', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const { id } = await send(ann, chatId, 'hi');
    await pinMessage(ann, id);

    for (const mutation of [PIN, UNPIN]) {
      expect((await refusal(eve, id, mutation)).code).toBe('FORBIDDEN');
    }
    expect(await pinnedIn(eve, chatId)).toEqual([id]);
  });

  it('is no stranger, to whom the message is like one that never was', async () => {
    const { ann, chatId, id } = await written('bob');
    const [eve] = await app.people('eve');
    await pinMessage(ann, id);
    const gone = await createRoom(ann);
    const { id: ofGone } = await send(ann, gone, 'hi');
    await act(ann, 'deleteChat', { chatId: gone });

    for (const mutation of [PIN, UNPIN]) {
      const answers = await Promise.all(
        [id, ofGone, v7()].map((messageId) => eve.fail(mutation, { input: { messageId } })),
      );
      for (const { message, extensions } of answers) {
        expect({ message, extensions }).toEqual({
          message: 'Message not found',
          extensions: { code: 'NOT_FOUND' },
        });
      }
      expect((await refusal(app.guest, id, mutation)).code).toBe('UNAUTHENTICATED');
    }
    expect(
      await eve.run(
        `{ message(id: "${id}") { pinnedAt } chat(id: "${chatId}") { pinnedMessages { nodes { id } } } }`,
      ),
    ).toEqual({ message: null, chat: null });
  });
});

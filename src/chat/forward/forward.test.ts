import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { FORWARD, forward, textsIn } from '../../../test/kit/forwards.ts';
import { sendPicture } from '../../../test/kit/media.ts';
import { sendPoll } from '../../../test/kit/polls.ts';

const ORIGIN = `query ($id: ID!) { message(id: $id) {
  forwardedFrom { sender { id } chat { id } message { id } at }
} }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const refusal = async (person: Caller, input: object) =>
  (await person.fail(FORWARD, { input })).extensions;

/** A message of ann to bob, who is with cid in two groups. */
async function written() {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const from = await openDirectChat(ann, bob);
  const { id } = await send(ann, from, 'We sail at six');
  const { message } = await ann.run(`{ message(id: "${id}") { createdAt } }`);
  const chatIds = [await createGroup(bob, cid), await createGroup(cid, bob)];
  return { ann, bob, cid, from, id, at: message.createdAt, chatIds };
}

describe('a message that is forwarded', () => {
  it('is told to each of the chats, in their order, and says from whom it is', async () => {
    const { ann, bob, from, id, at, chatIds } = await written();

    const messages = await forward(bob, id, chatIds);

    expect(messages).toEqual(
      chatIds.map((chatId) => ({
        id: expect.any(String),
        seq: expect.any(Number),
        kind: 'TEXT',
        text: 'We sail at six',
        chat: { id: chatId, lastSeq: expect.any(Number) },
        sender: { id: bob.id },
        attachments: [],
        forwardedFrom: { sender: { id: ann.id }, chat: { id: from }, message: { id }, at },
      })),
    );
    for (const { seq, chat } of messages) expect(chat.lastSeq).toBe(seq);
  });

  it('shows its chat and itself to those alone who see them', async () => {
    const { ann, bob, cid, id, at, chatIds } = await written();
    const [first] = await forward(bob, id, chatIds);

    const { message } = await cid.run(ORIGIN, { id: first.id });

    expect(message.forwardedFrom).toEqual({
      sender: { id: ann.id },
      chat: null,
      message: null,
      at,
    });
  });

  it('comes from where it was written, however often it is forwarded', async () => {
    const { ann, bob, cid, from, id, at, chatIds } = await written();
    const [first] = await forward(bob, id, chatIds);
    const own = await createGroup(cid, bob);

    const [again] = await forward(cid, first.id, [own]);

    expect(again.forwardedFrom).toEqual({ sender: { id: ann.id }, chat: null, message: null, at });
    expect((await bob.run(ORIGIN, { id: again.id })).message.forwardedFrom).toMatchObject({
      chat: { id: from },
      message: { id },
    });
  });

  it('has the same files, which its viewers see and which count for their owner', async () => {
    const { ann, bob, cid, from, chatIds } = await written();
    const id = await sendPicture(app, ann, from);
    const { message } = await ann.run(`{ message(id: "${id}") { attachments { id } } }`);
    const used = await app.sql('SELECT user_id, bytes FROM media_usage ORDER BY 1');

    const [first] = await forward(bob, id, chatIds);
    await act(ann, 'deleteMessage', { messageId: id });

    expect(first).toMatchObject({ kind: 'IMAGE', attachments: message.attachments });
    const [{ id: mediaId }] = message.attachments;
    expect((await cid.run(`{ media(id: "${mediaId}") { id } }`)).media).toEqual({ id: mediaId });
    expect(await app.sql('SELECT user_id, bytes FROM media_usage ORDER BY 1')).toEqual(used);
  });

  it('mentions nobody, and cannot be edited, but deleted', async () => {
    const { ann, bob, cid, from, chatIds } = await written();
    const { id } = await send(ann, from, `@${bob.username} @all`);
    const [first] = await forward(bob, id, chatIds);
    const read = `query ($id: ID!) { message(id: $id) {
      text viewerCanEdit mentions { start } mentionsEveryone forwardedFrom { at }
    } }`;

    const { message } = await bob.run(read, { id: first.id });
    const edit = await bob.fail(
      `mutation { editMessage(input: { messageId: "${first.id}", text: "other" }) { message { id } } }`,
    );
    await act(bob, 'deleteMessage', { messageId: first.id });

    expect(message).toMatchObject({ viewerCanEdit: false, mentions: [], mentionsEveryone: false });
    expect(edit.extensions.code).toBe('FORBIDDEN');
    expect((await cid.run(read, { id: first.id })).message).toMatchObject({
      text: null,
      forwardedFrom: null,
    });
  });

  it('is told live with who wrote it', async () => {
    const { ann, bob, cid, id, chatIds } = await written();
    const stream = await cid.watch(
      `subscription { chatEvents(chatId: "${chatIds[0]}") {
        ... on MessageAddedEvent { message { text forwardedFrom { sender { id } } } }
      } }`,
    );
    await stream.next();

    await forward(bob, id, chatIds);

    expect(await stream.next()).toEqual({
      message: { text: 'We sail at six', forwardedFrom: { sender: { id: ann.id } } },
    });
    stream.close();
  });

  it('is there once, however often it is sent under one name', async () => {
    const { bob, id, chatIds } = await written();
    const first = await forward(bob, id, chatIds, 'a');

    const again = await forward(bob, id, chatIds, 'a');

    expect(again).toEqual(first);
    for (const chatId of chatIds) {
      expect(await textsIn(bob, chatId)).toEqual(['We sail at six']);
    }
    const conflict = { code: 'CONFLICT', fields: [{ path: 'clientMessageId' }] };
    const [one, other] = chatIds;
    const { id: another } = await send(bob, one!, 'other');
    for (const asked of [
      { messageId: id, chatIds: [one] },
      { messageId: id, chatIds: [other, one] },
      { messageId: id, chatIds: [one, await createGroup(bob)] },
      { messageId: another, chatIds },
    ]) {
      expect(await refusal(bob, { ...asked, clientMessageId: 'a' })).toMatchObject(conflict);
    }
  });

  it('gives what was sent first also when the message is gone', async () => {
    const { ann, bob, id, chatIds } = await written();
    const first = await forward(bob, id, chatIds, 'a');

    await act(ann, 'deleteMessage', { messageId: id });

    const again = await forward(bob, id, chatIds, 'a');
    expect(again.map((message) => message.id)).toEqual(first.map((message) => message.id));
  });

  it('is one statement more for a page, for each thing that is asked of where it comes from', async () => {
    const { bob, cid, id, chatIds } = await written();
    const countFor = async (fields: string) => {
      const query = `{ chat(id: "${chatIds[0]}") { messages(last: 50) { nodes { text ${fields} } } } }`;
      return (await app.queriesDuring(() => cid.run(query))).length;
    };
    const asked = 'forwardedFrom { at sender { username } }';
    const [plain, none] = [await countFor(''), await countFor(asked)];

    for (let n = 0; n < 5; n += 1) await forward(bob, id, [chatIds[0]!]);

    expect(none).toBe(plain);
    expect(await countFor('forwardedFrom { at }')).toBe(plain);
    const one = await countFor(asked);
    for (let n = 0; n < 5; n += 1) await forward(bob, id, [chatIds[0]!]);
    expect(one).toBe(plain + 1);
    expect(await countFor(asked)).toBe(one);
  });
});

describe('who may forward', () => {
  it('is whoever sees the message, to all of the chats that they are in, or to none', async () => {
    const { ann, bob, cid, id, chatIds } = await written();
    const room = await createRoom(cid);
    const foreign = await createGroup(cid);

    expect((await refusal(bob, { messageId: id, chatIds: [...chatIds, room] })).code).toBe(
      'FORBIDDEN',
    );
    for (const chatId of [foreign, v7()]) {
      expect((await refusal(bob, { messageId: id, chatIds: [...chatIds, chatId] })).code).toBe(
        'NOT_FOUND',
      );
    }
    expect((await refusal(cid, { messageId: id, chatIds })).code).toBe('NOT_FOUND');
    expect((await refusal(app.guest, { messageId: id, chatIds })).code).toBe('UNAUTHENTICATED');
    for (const chatId of chatIds) expect(await textsIn(bob, chatId)).toEqual([]);

    const { id: open } = await send(cid, room, 'for all');
    const notes = await openDirectChat(ann, ann);
    expect(await forward(ann, open, [notes])).toMatchObject([
      { text: 'for all', forwardedFrom: { chat: { id: room } } },
    ]);
  });

  it('is nobody for what is deleted, asks for votes, or was written by the server', async () => {
    const { ann, bob, id, chatIds } = await written();
    const { chat } = await bob.run(
      `{ chat(id: "${chatIds[0]}") { messages { nodes { id kind } } } }`,
    );
    const system = chat.messages.nodes.find(({ kind }: any) => kind === 'SYSTEM');
    const poll = await sendPoll(bob, chatIds[0]!);
    await act(ann, 'deleteMessage', { messageId: id });

    expect((await refusal(bob, { messageId: poll.id, chatIds })).code).toBe('FORBIDDEN');
    expect((await refusal(bob, { messageId: system.id, chatIds })).code).toBe('FORBIDDEN');
    expect(await refusal(bob, { messageId: id, chatIds })).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'messageId' }],
    });
  });

  it('is told what is wrong with what they ask', async () => {
    const { bob, id, chatIds } = await written();
    const [one] = chatIds;
    const wrong: [path: string, input: object][] = [
      ['messageId', { messageId: 'lobby', chatIds }],
      ['chatIds', { messageId: id, chatIds: [] }],
      ['chatIds', { messageId: id, chatIds: Array.from({ length: 21 }, () => v7()) }],
      ['chatIds.1', { messageId: id, chatIds: [one, 'lobby'] }],
      ['chatIds.1', { messageId: id, chatIds: [one, one] }],
      ['clientMessageId', { messageId: id, chatIds, clientMessageId: '' }],
      ['clientMessageId', { messageId: id, chatIds, clientMessageId: 'a'.repeat(65) }],
    ];

    for (const [path, input] of wrong) {
      expect(await refusal(bob, input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path }],
      });
    }
  });
});

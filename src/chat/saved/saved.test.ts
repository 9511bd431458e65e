import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { savedBy, saveMessage, unsaveMessage } from '../../../test/kit/saved.ts';

const MESSAGE = 'changedSeq viewerSaved chat { lastSeq }';
const SAVE = `mutation ($input: SaveMessageInput!) { saveMessage(input: $input) { message { ${MESSAGE} } } }`;
const UNSAVE = `mutation ($input: UnsaveMessageInput!) { unsaveMessage(input: $input) { message { ${MESSAGE} } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const save = async (person: Caller, messageId: string) =>
  (await person.run(SAVE, { input: { messageId } })).saveMessage.message;
const unsave = async (person: Caller, messageId: string) =>
  (await person.run(UNSAVE, { input: { messageId } })).unsaveMessage.message;
const refusal = async (person: Caller, messageId: string, mutation = SAVE) =>
  (await person.fail(mutation, { input: { messageId } })).extensions;
const isSaved = async (viewer: Caller, id: string) =>
  (await viewer.run(`{ message(id: "${id}") { viewerSaved } }`)).message.viewerSaved;

async function written() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  return { ann, bob, chatId, ...(await send(ann, chatId, 'hi')) };
}

describe('a saved message', () => {
  it('is whoever’s saved it alone, takes no position, and changes nothing of the message', async () => {
    const { ann, bob, id, seq } = await written();

    const saved = await save(bob, id);

    expect(saved).toEqual({ changedSeq: seq, viewerSaved: true, chat: { lastSeq: seq } });
    expect(await isSaved(ann, id)).toBe(false);
    expect(await savedBy(ann)).toEqual([]);
    expect(await savedBy(bob)).toEqual(['hi']);
    expect(await unsave(bob, id)).toEqual({ ...saved, viewerSaved: false });
    expect(await savedBy(bob)).toEqual([]);
  });

  it('is there once, where it was first, and is taken out once', async () => {
    const { bob, chatId, id } = await written();
    await saveMessage(bob, id);
    await saveMessage(bob, (await send(bob, chatId, 'later')).id);

    await saveMessage(bob, id);

    expect(await savedBy(bob)).toEqual(['later', 'hi']);
    await unsaveMessage(bob, id);
    await unsaveMessage(bob, id);
    expect(await savedBy(bob)).toEqual(['later']);
  });

  it('goes with its deletion, for all who saved it, and a tombstone is not saved', async () => {
    const { ann, bob, id } = await written();
    for (const person of [ann, bob]) await saveMessage(person, id);

    await act(ann, 'deleteMessage', { messageId: id });

    for (const person of [ann, bob]) {
      expect(await savedBy(person)).toEqual([]);
      expect(await isSaved(person, id)).toBe(false);
    }
    expect(await refusal(bob, id)).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'messageId' }],
    });
    expect((await unsave(bob, id)).viewerSaved).toBe(false);
  });

  it('is none that the server wrote, and no word that is no id', async () => {
    const { bob, chatId } = await written();
    const { chat } = await bob.run(`{ chat(id: "${chatId}") { messages { nodes { id kind } } } }`);
    const system = chat.messages.nodes.find(({ kind }: any) => kind === 'SYSTEM');

    expect((await refusal(bob, system.id)).code).toBe('FORBIDDEN');
    for (const mutation of [SAVE, UNSAVE]) {
      expect(await refusal(bob, 'lobby', mutation)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'messageId' }],
      });
    }
  });

  it('is told nobody', async () => {
    const { ann, bob, chatId, id } = await written();
    const stream = await ann.watch(`subscription { inboxEvents { __typename } }`);
    await stream.next();

    await saveMessage(bob, id);
    await saveMessage(ann, id);
    await send(bob, chatId, 'next');

    expect(await stream.next()).toEqual({ __typename: 'MessageAddedEvent' });
    stream.close();
  });
});

describe('who may save', () => {
  it('is whoever sees the message: members, and in a public room everyone', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const { id } = await send(ann, chatId, 'come in');

    await saveMessage(eve, id);

    expect(await savedBy(eve)).toEqual(['come in']);
  });

  it('is no stranger, to whom the message is like one that never was', async () => {
    const { id } = await written();
    const [ann, eve] = await app.people('ann', 'eve');
    const gone = await createRoom(ann);
    const { id: ofGone } = await send(ann, gone, 'hi');
    await act(ann, 'deleteChat', { chatId: gone });

    for (const mutation of [SAVE, UNSAVE]) {
      for (const messageId of [id, ofGone, v7()]) {
        const { message, extensions } = await eve.fail(mutation, { input: { messageId } });
        expect({ message, extensions }).toEqual({
          message: 'Message not found',
          extensions: { code: 'NOT_FOUND' },
        });
      }
      expect((await refusal(app.guest, id, mutation)).code).toBe('UNAUTHENTICATED');
    }
    expect(await savedBy(eve)).toEqual([]);
  });
});

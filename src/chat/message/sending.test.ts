import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';

const MESSAGE = `id seq text kind clientMessageId createdAt editedAt deletedAt changedSeq
  sender { id } replyTo { id } chat { id lastSeq }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { ${MESSAGE} } } }`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { ${MESSAGE} } } }`;
const READ = `query ($id: ID!) { message(id: $id) { ${MESSAGE} viewerCanEdit viewerCanDelete } }`;
const JOIN = `mutation ($input: JoinRoomInput!) { joinRoom(input: $input) { chat { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const edit = (person: Caller, messageId: string, text: string) =>
  person.run(EDIT, { input: { messageId, text } }).then((data) => data.editMessage.message);
const read = (person: Caller, id: string) => person.run(READ, { id }).then((data) => data.message);

describe('sending', () => {
  it('stores the trimmed text and answers with the whole message', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const first = await send(bob, chatId, 'hello');

    const input = { chatId, text: '  hi  ', replyToId: first.id, clientMessageId: 'one' };
    const { message } = (await ann.run(SEND, { input })).sendMessage;

    expect(message).toEqual({
      id: expect.any(String),
      seq: first.seq + 1,
      text: 'hi',
      kind: 'TEXT',
      clientMessageId: 'one',
      createdAt: expect.any(String),
      editedAt: null,
      deletedAt: null,
      changedSeq: first.seq + 1,
      sender: { id: ann.id },
      replyTo: { id: first.id },
      chat: { id: chatId, lastSeq: first.seq + 1 },
    });
    expect(await read(bob, message.id)).toMatchObject(message);
  });

  it('asks the database once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await send(ann, chatId, 'warm');

    const queries = await app.queriesDuring(() => send(ann, chatId, 'hello'));

    expect(queries.filter((query) => /\b(chats|messages)\b/.test(query))).toHaveLength(1);
    expect(queries.length).toBeLessThanOrEqual(2);
  });

  it('returns the first message to a retry even after it was edited, and tells a different one apart', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const first = await send(ann, chatId, 'hello', { clientMessageId: 'x' });
    await edit(ann, first.id, 'changed');

    const again = await send(ann, chatId, ' hello ', { clientMessageId: 'x' });
    const byBob = await send(bob, chatId, 'mine', { clientMessageId: 'x' });
    const other = { chatId, text: 'another', clientMessageId: 'x' };
    const reply = { chatId, text: 'hello', clientMessageId: 'x', replyToId: byBob.id };

    expect(again).toEqual({ ...first, text: 'changed' });
    expect(byBob.id).not.toBe(first.id);
    for (const input of [other, reply]) {
      const error = await ann.fail(SEND, { input });
      expect(error.extensions).toMatchObject({
        code: 'CONFLICT',
        fields: [{ path: 'clientMessageId' }],
      });
    }
  });

  it('refuses what is empty, too long or malformed, naming the field', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const elsewhere = await send(bob, await openDirectChat(bob, bob), 'note');
    const family = '👨‍👩‍👧‍👦';

    const refused = [
      [{ text: ' \n ' }, 'text'],
      [{ text: 'x'.repeat(4_001) }, 'text'],
      [{ text: family.repeat(641) }, 'text'],
      [{ text: 'a\0b' }, 'text'],
      [{ text: 'x', clientMessageId: '' }, 'clientMessageId'],
      [{ text: 'x', clientMessageId: 'x'.repeat(65) }, 'clientMessageId'],
      [{ text: 'x', clientMessageId: 'a\0' }, 'clientMessageId'],
      [{ text: 'x', replyToId: 'nonsense' }, 'replyToId'],
      [{ text: 'x', replyToId: v7() }, 'replyToId'],
      [{ text: 'x', replyToId: elsewhere.id }, 'replyToId'],
      [{ text: 'x', chatId: 'nonsense' }, 'chatId'],
    ] as const;

    for (const [input, path] of refused) {
      const { extensions } = await ann.fail(SEND, { input: { chatId, ...input } });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    }
    expect((await send(ann, chatId, family.repeat(640))).text).toHaveLength(7_040);
    expect((await send(ann, chatId, 'x', { clientMessageId: '🦊'.repeat(64) })).text).toBe('x');
  });

  it('tells a stranger that there is no such chat, and a visitor of a room to join', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const direct = await openDirectChat(ann, bob);
    const room = await createRoom(ann);

    const unknown = await eve.fail(SEND, { input: { chatId: v7(), text: 'x' } });
    const hidden = await eve.fail(SEND, { input: { chatId: direct, text: 'x' } });
    const visible = await eve.fail(SEND, { input: { chatId: room, text: 'x' } });

    expect(unknown.extensions.code).toBe('NOT_FOUND');
    expect(hidden).toEqual(unknown);
    expect(visible.extensions.code).toBe('FORBIDDEN');
    await eve.run(JOIN, { input: { chatId: room } });
    expect((await send(eve, room, 'hello')).text).toBe('hello');
  });
});

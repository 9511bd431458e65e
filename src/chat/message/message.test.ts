import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';

const MESSAGE = `id seq text kind clientMessageId createdAt editedAt deletedAt changedSeq
  sender { id } replyTo { id } chat { id lastSeq }`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { ${MESSAGE} } } }`;
const DELETE = `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { message { ${MESSAGE} } } }`;
const READ = `query ($id: ID!) { message(id: $id) { ${MESSAGE} viewerCanEdit viewerCanDelete } }`;
const HISTORY = `query ($id: ID!) { chat(id: $id) { lastSeq messages(last: 100) { nodes { id seq text } } } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;
const JOIN = `mutation ($input: JoinRoomInput!) { joinRoom(input: $input) { chat { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const events = (chatId: string): Promise<{ seq: number; type: string; subject_id: string }[]> =>
  app.sql('SELECT seq, type, subject_id FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
const edit = (person: Caller, messageId: string, text: string) =>
  person.run(EDIT, { input: { messageId, text } }).then((data) => data.editMessage.message);
const remove = (person: Caller, messageId: string) =>
  person.run(DELETE, { input: { messageId } }).then((data) => data.deleteMessage.message);
const read = (person: Caller, id: string) => person.run(READ, { id }).then((data) => data.message);

describe('editing', () => {
  it('changes the text, marks it, and logs it once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const sent = await send(ann, chatId, 'hello');

    const edited = await edit(ann, sent.id, ' hello there ');
    const again = await edit(ann, sent.id, 'hello there');

    expect(edited).toMatchObject({
      id: sent.id,
      seq: sent.seq,
      text: 'hello there',
      editedAt: expect.any(String),
      changedSeq: sent.seq + 1,
      chat: { lastSeq: sent.seq + 1 },
    });
    expect(again).toEqual(edited);
    expect(await read(bob, sent.id)).toMatchObject(edited);
    expect((await events(chatId)).at(-1)).toMatchObject({
      seq: sent.seq + 1,
      type: 'messageEdited',
      subject_id: sent.id,
    });
  });

  it('is for the sender alone, and only while they are a member', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const group = await createGroup(ann, bob);
    const room = await createRoom(ann);
    await bob.run(JOIN, { input: { chatId: room } });
    const [inGroup, inRoom] = [await send(bob, group, 'hello'), await send(bob, room, 'hello')];
    const editing = ({ id }: { id: string }) => ({ input: { messageId: id, text: 'mine' } });

    const unknown = await eve.fail(EDIT, editing({ id: v7() }));
    expect(unknown.extensions.code).toBe('NOT_FOUND');
    expect(await eve.fail(EDIT, editing(inGroup))).toEqual(unknown);
    expect((await eve.fail(EDIT, editing(inRoom))).extensions.code).toBe('FORBIDDEN');
    expect((await ann.fail(EDIT, editing(inGroup))).extensions.code).toBe('FORBIDDEN');
    expect(await read(ann, inGroup.id)).toMatchObject({ viewerCanEdit: false });
    expect(await read(bob, inGroup.id)).toMatchObject({ viewerCanEdit: true });
    for (const chatId of [group, room]) await bob.run(LEAVE, { input: { chatId } });
    expect(await bob.fail(EDIT, editing(inGroup))).toEqual(unknown);
    expect((await bob.fail(EDIT, editing(inRoom))).extensions.code).toBe('FORBIDDEN');
    expect(await read(bob, inRoom.id)).toMatchObject({ viewerCanEdit: false });
  });
});

describe('deleting', () => {
  it('leaves a tombstone without text, once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const first = await send(bob, chatId, 'hello');
    const sent = await send(ann, chatId, 'secret', { replyToId: first.id });

    const deleted = await remove(ann, sent.id);
    const again = await remove(ann, sent.id);

    expect(deleted).toMatchObject({
      seq: sent.seq,
      text: null,
      deletedAt: expect.any(String),
      changedSeq: sent.seq + 1,
      sender: { id: ann.id },
      replyTo: { id: first.id },
    });
    expect(again).toEqual(deleted);
    expect(await read(bob, sent.id)).toMatchObject({ ...deleted, viewerCanDelete: false });
    expect((await events(chatId)).map(({ type }) => type).slice(-2)).toEqual([
      'messageAdded',
      'messageDeleted',
    ]);
    expect(await app.sql(`SELECT FROM messages WHERE text = 'secret'`)).toEqual([]);
    const error = await ann.fail(EDIT, { input: { messageId: sent.id, text: 'back' } });
    expect(error.extensions.code).toBe('EDIT_WINDOW_CLOSED');
  });

  it('is for the sender, and in groups for the owner and admins', async () => {
    const [ann, bob, cid, eve] = await app.people('ann', 'bob', 'cid', 'eve');
    const group = await createGroup(ann, bob, cid);
    const direct = await openDirectChat(ann, bob);
    const [inGroup, inDirect] = [await send(bob, group, 'x'), await send(bob, direct, 'x')];
    const deleting = (messageId: string) => ({ input: { messageId } });
    const may = async (person: Person, id: string) => (await read(person, id)).viewerCanDelete;

    expect(await may(cid, inGroup.id)).toBe(false);
    expect((await cid.fail(DELETE, deleting(inGroup.id))).extensions.code).toBe('FORBIDDEN');
    expect(await may(ann, inDirect.id)).toBe(false);
    expect((await ann.fail(DELETE, deleting(inDirect.id))).extensions.code).toBe('FORBIDDEN');
    expect(await eve.fail(DELETE, deleting(inGroup.id))).toEqual(
      await eve.fail(DELETE, deleting(v7())),
    );
    expect(await may(ann, inGroup.id)).toBe(true);
    expect((await remove(ann, inGroup.id)).deletedAt).toEqual(expect.any(String));
  });

  it('spares what the server has written', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const [system] = (await ann.run(HISTORY, { id: chatId })).chat.messages.nodes;

    const edited = await ann.fail(EDIT, { input: { messageId: system.id, text: 'x' } });
    const deleted = await ann.fail(DELETE, { input: { messageId: system.id } });

    expect([edited, deleted].map(({ extensions }) => extensions.code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(await read(ann, system.id)).toMatchObject({
      kind: 'SYSTEM',
      viewerCanEdit: false,
      viewerCanDelete: false,
    });
  });
});

describe('message(id:)', () => {
  it('is null for strangers, for random and for malformed ids', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const { id } = await send(ann, await openDirectChat(ann, bob), 'hello');
    const inRoom = await send(ann, await createRoom(ann), 'hello');

    expect(await Promise.all([id, v7(), 'nonsense'].map((one) => read(eve, one)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(await read(eve, inRoom.id)).toMatchObject({ text: 'hello', viewerCanDelete: false });
  });
});

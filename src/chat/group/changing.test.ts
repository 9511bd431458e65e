import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id lastSeq } } }`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;
const UPDATE = `mutation ($input: UpdateChatInput!) {
  updateChat(input: $input) {
    chat { name description visibility lastSeq lastMessage { systemKind text } }
  }
}`;
const DELETE = `mutation ($input: DeleteChatInput!) { deleteChat(input: $input) { deletedChatId } }`;
const CHAT = `query ($id: ID!) { chat(id: $id) { id } }`;
const CHATS = `{ chats { nodes { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

async function createGroup(owner: Person, ...members: Person[]) {
  const input = { name: 'Friends', userIds: members.map(({ id }) => id) };
  return (await owner.run(CREATE_GROUP, { input })).createGroup.chat;
}
async function createRoom(owner: Person, visibility = 'PUBLIC') {
  const input = { name: 'Lobby', visibility };
  return (await owner.run(CREATE_ROOM, { input })).createRoom.chat;
}
const eventsOf = (chatId: string) =>
  app.sql('SELECT seq, type, subject_id FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);

describe('changing a chat', () => {
  it('tells in the history what has changed, and nothing when nothing has', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id: chatId, lastSeq } = await createGroup(ann, bob);

    const same = await ann.run(UPDATE, { input: { chatId, name: ' Friends ', description: '' } });
    const changed = await ann.run(UPDATE, { input: { chatId, name: 'Foes', description: 'No!' } });

    expect(same.updateChat.chat.lastSeq).toBe(lastSeq);
    expect(changed.updateChat.chat).toMatchObject({
      name: 'Foes',
      description: 'No!',
      lastSeq: lastSeq + 2,
      lastMessage: {
        systemKind: 'CHAT_UPDATED',
        text: `${ann.username} renamed the chat to “Foes” and changed the description`,
      },
    });
  });

  it('shows each field of one operation the chat as the field before it left it', async () => {
    const [ann] = await app.people('ann');
    const { id, lastSeq } = await createGroup(ann);
    const field = (name: string) =>
      `updateChat(input: { chatId: "${id}", name: "${name}" }) { chat { name lastSeq lastMessage { seq } } }`;

    const { a, b } = await ann.run(`mutation { a: ${field('A')} b: ${field('B')} }`);

    const chatAt = (name: string, seq: number) => ({ name, lastSeq: seq, lastMessage: { seq } });
    expect(a.chat).toEqual(chatAt('A', lastSeq + 2));
    expect(b.chat).toEqual(chatAt('B', lastSeq + 4));
  });

  it('is for the owner and admins, and makes only rooms public', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id: chatId } = await createGroup(ann, bob);

    const byMember = await bob.fail(UPDATE, { input: { chatId, name: 'Mine' } });
    const asPublic = await ann.fail(UPDATE, { input: { chatId, visibility: 'PUBLIC' } });

    expect(byMember.extensions.code).toBe('FORBIDDEN');
    expect(asPublic.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'visibility' }],
    });
  });

  it('closes a room to its visitors', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id } = await createRoom(ann);
    expect((await bob.run(CHAT, { id })).chat.id).toBe(id);

    await ann.run(UPDATE, { input: { chatId: id, visibility: 'PRIVATE' } });

    expect((await bob.run(CHAT, { id })).chat).toBeNull();
    const [room] = await app.sql('SELECT access_seq, last_seq FROM chats WHERE id = $1', [id]);
    expect(room.access_seq).toBe(room.last_seq);
  });
});

describe('deleting a chat', () => {
  it('is for its owner, and leaves nothing but its log', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id: chatId, lastSeq } = await createGroup(ann, bob);
    const byMember = await bob.fail(DELETE, { input: { chatId } });

    const { deleteChat } = await ann.run(DELETE, { input: { chatId } });

    expect(byMember.extensions.code).toBe('FORBIDDEN');
    expect(deleteChat.deletedChatId).toBe(chatId);
    expect((await ann.run(CHAT, { id: chatId })).chat).toBeNull();
    expect((await bob.run(CHATS)).chats.nodes).toEqual([]);
    expect((await ann.fail(DELETE, { input: { chatId } })).extensions.code).toBe('NOT_FOUND');
    expect((await eventsOf(chatId)).at(-1)).toMatchObject({
      seq: lastSeq + 1,
      type: 'chatDeleted',
    });
    await jobsDone(app);
    const left = await app.sql(
      `SELECT name, description, last_seq = access_seq AS closed,
         (SELECT count(*)::int FROM messages WHERE chat_id = $1) AS messages,
         (SELECT count(*)::int FROM chat_members WHERE chat_id = $1) AS members
       FROM chats WHERE id = $1`,
      [chatId],
    );
    expect(left).toEqual([{ name: null, description: '', closed: true, messages: 0, members: 0 }]);
  });
});

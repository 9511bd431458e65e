import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const OPEN = `mutation ($input: OpenDirectChatInput!) { openDirectChat(input: $input) { chat { id } } }`;
const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id lastSeq } } }`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id seq } } }`;
const CHAT = `query ($id: ID!) { chat(id: $id) { id name lastSeq readByAllSeq deliveredToAllSeq } }`;
const CHATS = `query ($first: Int, $after: String) {
  chats(first: $first, after: $after) {
    nodes { id lastActivityAt }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;
const ROOMS = `query ($search: String, $first: Int, $after: String) {
  rooms(search: $search, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;
const MEMBERS = `query ($id: ID!, $first: Int, $after: String) {
  chat(id: $id) {
    members(first: $first, after: $after) {
      nodes { user { id } chat { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function openDirectChat(viewer: Person, peer: Person) {
  return (await viewer.run(OPEN, { input: { userId: peer.id } })).openDirectChat.chat;
}
async function createGroup(owner: Person, ...members: Person[]) {
  const input = { name: 'Friends', userIds: members.map(({ id }) => id) };
  return (await owner.run(CREATE_GROUP, { input })).createGroup.chat;
}
async function createRoom(owner: Person, visibility = 'PUBLIC', name = 'Lobby') {
  return (await owner.run(CREATE_ROOM, { input: { name, visibility } })).createRoom.chat;
}
const say = (sender: Person, chatId: string, text: string) =>
  sender.run(SEND, { input: { chatId, text } });
const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

describe('the list of chats', () => {
  it('begins with the most recently active, and pages without a gap or a repeat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await createGroup(ann, bob)).id);
    await say(bob, ids[1] ?? '', 'up again');
    const expected = [1, 4, 3, 2, 0].map((i) => ids[i]);

    const first = (await ann.run(CHATS, { first: 2 })).chats;
    const second = (await ann.run(CHATS, { first: 2, after: first.pageInfo.endCursor })).chats;
    const third = (await ann.run(CHATS, { first: 2, after: second.pageInfo.endCursor })).chats;

    expect([first, second, third].flatMap(({ nodes }) => idsOf(nodes))).toEqual(expected);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  it('shows an empty direct chat to whoever opened it, and to the other once it is used', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id } = await openDirectChat(ann, bob);
    await openDirectChat(bob, ann);
    expect(idsOf((await ann.run(CHATS)).chats.nodes)).toEqual([id]);
    expect((await bob.run(CHATS)).chats.nodes).toEqual([]);

    await say(ann, id, 'hello');

    expect(idsOf((await bob.run(CHATS)).chats.nodes)).toEqual([id]);
  });

  it('refuses what is not a cursor of its own', async () => {
    const [ann] = await app.people('ann');
    const forged = Buffer.from(`2026-02-30T00:00:00.000Z ${v7()}`).toString('base64url');

    for (const after of ['nonsense', forged]) {
      const error = await ann.fail(CHATS, { after });
      expect(error.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'after' }],
      });
    }
  });

  it('costs as many queries for twenty chats as for two', async () => {
    const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');
    for (let i = 0; i < 19; i++) await createGroup(ann, bob, cara);
    await openDirectChat(ann, bob);
    const page = (first: number) => () =>
      ann.run(
        `query ($first: Int) { chats(first: $first) { nodes {
           peer { id } createdBy { id } viewerMembership { role } lastActivityAt
           lastMessage { text sender { username } } unreadCount readByAllSeq deliveredToAllSeq
           members(first: 3) { nodes { role user { username } } pageInfo { hasNextPage } }
         } } }`,
        { first },
      );

    const [few, many] = [await app.queriesDuring(page(2)), await app.queriesDuring(page(20))];

    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(12);
  });

  it('is one statement, with last messages, peers and what is unread', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    for (const { id } of [await openDirectChat(ann, bob), await createGroup(ann, bob)]) {
      await bob.run(SEND, { input: { chatId: id, text: 'hello' } });
    }

    const texts = await app.queriesDuring(() =>
      ann.run(`{ chats { nodes {
        name memberCount unreadCount lastMessage { text sender { username } } peer { username }
      } } }`),
    );

    expect(texts).toHaveLength(1);
  });
});

describe('the list of rooms', () => {
  it('has public rooms alone, newest first', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const older = await createRoom(ann);
    await createRoom(ann, 'PRIVATE');
    const newer = await createRoom(ann);

    const { rooms } = await bob.run(ROOMS, { first: 1 });
    const next = (await bob.run(ROOMS, { first: 1, after: rooms.pageInfo.endCursor })).rooms;

    expect([...idsOf(rooms.nodes), ...idsOf(next.nodes)]).toEqual([newer.id, older.id]);
  });

  it('finds a part of a name, taken literally, in any case', async () => {
    const [ann] = await app.people('ann');
    const percent = await createRoom(ann, 'PUBLIC', '100% Wool_en');
    await createRoom(ann, 'PUBLIC', '1000 Woollen');
    const backslash = await createRoom(ann, 'PUBLIC', 'back\\slash');
    const find = async (search: string) => idsOf((await ann.run(ROOMS, { search })).rooms.nodes);

    expect(await find('0% wOOl_')).toEqual([percent.id]);
    expect(await find('k\\s')).toEqual([backslash.id]);
    expect(await find('zebra')).toEqual([]);
    expect((await ann.fail(ROOMS, { search: 'x'.repeat(101) })).extensions.fields).toMatchObject([
      { path: 'search' },
    ]);
  });
});

describe('what a chat tells', () => {
  it('lists members in the order of their joining, page by page', async () => {
    const people = await app.people('ann', 'bob', 'cara', 'dan');
    const { id } = await createGroup(...people);

    const first = (await people[0].run(MEMBERS, { id, first: 3 })).chat.members;
    const rest = await people[0].run(MEMBERS, { id, first: 3, after: first.pageInfo.endCursor });

    const nodes = [...first.nodes, ...rest.chat.members.nodes];
    expect(nodes).toEqual(people.map((person) => ({ user: { id: person.id }, chat: { id } })));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(rest.chat.members.pageInfo.hasNextPage).toBe(false);
  });

  it('tells how far all others have read, the viewer left out', async () => {
    const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');
    const { id, lastSeq } = await createGroup(ann, bob, cara);
    await app.sql('UPDATE chat_members SET read_seq = 1 WHERE chat_id = $1 AND user_id = $2', [
      id,
      ann.id,
    ]);

    const { chat } = await ann.run(CHAT, { id });
    const seenByBob = (await bob.run(CHAT, { id })).chat;

    // Bob joined with the third event, Cara with the fourth.
    expect(chat).toMatchObject({ lastSeq, readByAllSeq: 3, deliveredToAllSeq: 3 });
    expect(seenByBob).toMatchObject({ readByAllSeq: 1, deliveredToAllSeq: 2 });
  });

  it('reaches its own end where there is nobody else', async () => {
    const [ann] = await app.people('ann');
    const { id, lastSeq } = await createGroup(ann);

    const { chat } = await ann.run(CHAT, { id });

    expect(chat).toMatchObject({ readByAllSeq: lastSeq, deliveredToAllSeq: lastSeq });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id lastSeq } } }`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id lastSeq } } }`;
const JOIN = `mutation ($input: JoinRoomInput!) {
  joinRoom(input: $input) {
    chat { id memberCount lastSeq viewerMembership { role readSeq deliveredSeq } lastMessage { systemKind text } }
  }
}`;
const LEAVE = `mutation ($input: LeaveChatInput!) {
  leaveChat(input: $input) { leftChatId chat { id memberCount viewerMembership { id } } }
}`;
const ADD = `mutation ($input: AddMembersInput!) {
  addMembers(input: $input) {
    chat { memberCount lastSeq lastMessage { systemKind text subject { id } } }
    members { role user { id } }
  }
}`;
const SET_ROLE = `mutation ($input: SetMemberRoleInput!) {
  setMemberRole(input: $input) { members { role user { id } } }
}`;
const CHAT = `query ($id: ID!) { chat(id: $id) { id memberCount lastSeq members { nodes { id role user { id } } } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function createGroup(owner: Person, ...members: Person[]): Promise<string> {
  const input = { name: 'Friends', userIds: members.map(({ id }) => id) };
  return (await owner.run(CREATE_GROUP, { input })).createGroup.chat.id;
}
async function createRoom(owner: Person, visibility = 'PUBLIC'): Promise<string> {
  const input = { name: 'Lobby', visibility };
  return (await owner.run(CREATE_ROOM, { input })).createRoom.chat.id;
}
const setRole = (viewer: Person, chatId: string, member: Person, role: string) =>
  viewer.run(SET_ROLE, { input: { chatId, userId: member.id, role } });
const codeOf = async (error: Promise<{ extensions: { code: string } }>) =>
  (await error).extensions.code;
const eventsAfter = (chatId: string, seq: number) =>
  app.sql(
    `SELECT type, subject_id, actor_id, role FROM chat_events
     WHERE chat_id = $1 AND seq > $2 ORDER BY seq`,
    [chatId, seq],
  );

describe('joining a room', () => {
  it('twice, or many times at once, makes one membership and one event', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(ann);

    const joins = await Promise.all(
      Array.from({ length: 20 }, () => bob.run(JOIN, { input: { chatId } })),
    );
    const again = await bob.run(JOIN, { input: { chatId } });

    for (const { joinRoom } of [...joins, again]) {
      expect(joinRoom.chat).toEqual({
        id: chatId,
        memberCount: 2,
        lastSeq: 5,
        viewerMembership: { role: 'MEMBER', readSeq: 4, deliveredSeq: 4 },
        lastMessage: { systemKind: 'MEMBER_JOINED', text: `${bob.username} joined` },
      });
    }
    expect(await eventsAfter(chatId, 3)).toMatchObject([
      { type: 'memberJoined', subject_id: bob.id, actor_id: bob.id, role: 'MEMBER' },
      { type: 'messageAdded', actor_id: bob.id },
    ]);
  });

  it('is only for public rooms', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const room = await createRoom(ann, 'PRIVATE');
    const group = await createGroup(ann);

    const codes = [
      await codeOf(bob.fail(JOIN, { input: { chatId: room } })),
      await codeOf(bob.fail(JOIN, { input: { chatId: group } })),
      await codeOf(ann.fail(JOIN, { input: { chatId: group } })),
    ];

    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
  });
});

describe('leaving', () => {
  it('ends the membership, and with it the sight of a private chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);

    const { leaveChat } = await bob.run(LEAVE, { input: { chatId } });

    expect(leaveChat).toEqual({ leftChatId: chatId, chat: null });
    expect((await bob.run(CHAT, { id: chatId })).chat).toBeNull();
    expect((await ann.run(CHAT, { id: chatId })).chat.memberCount).toBe(1);
    expect(await eventsAfter(chatId, 4)).toMatchObject([
      { type: 'memberLeft', subject_id: bob.id, actor_id: bob.id },
      { type: 'messageAdded' },
    ]);
    expect(await codeOf(bob.fail(LEAVE, { input: { chatId } }))).toBe('NOT_FOUND');
  });

  it('a public room leaves one a visitor', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(ann);
    await bob.run(JOIN, { input: { chatId } });

    const { leaveChat } = await bob.run(LEAVE, { input: { chatId } });

    expect(leaveChat.chat).toEqual({ id: chatId, memberCount: 1, viewerMembership: null });
    expect(await codeOf(bob.fail(LEAVE, { input: { chatId } }))).toBe('FORBIDDEN');
  });

  it('is for the owner only as the last one, and then the chat ends', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(ann);
    await bob.run(JOIN, { input: { chatId } });
    expect(await codeOf(ann.fail(LEAVE, { input: { chatId } }))).toBe('FORBIDDEN');
    await bob.run(LEAVE, { input: { chatId } });

    const { leaveChat } = await ann.run(LEAVE, { input: { chatId } });

    expect(leaveChat).toEqual({ leftChatId: chatId, chat: null });
    expect((await bob.run(CHAT, { id: chatId })).chat).toBeNull();
    expect(await eventsAfter(chatId, 7)).toMatchObject([
      { type: 'memberLeft', subject_id: ann.id },
      { type: 'chatDeleted', actor_id: ann.id },
    ]);
  });
});

describe('adding people', () => {
  it('takes one event each and one message for all, and leaves members as they are', async () => {
    const [ann, bob, cara, dan] = await app.people('ann', 'bob', 'cara', 'dan');
    const chatId = await createGroup(ann, bob);
    const userIds = [cara.id, bob.id, dan.id, cara.id, ann.id];

    const { addMembers } = await ann.run(ADD, { input: { chatId, userIds } });
    const again = (await ann.run(ADD, { input: { chatId, userIds } })).addMembers;

    expect(addMembers.chat).toEqual({
      memberCount: 4,
      lastSeq: 7,
      lastMessage: {
        systemKind: 'MEMBER_JOINED',
        text: `${ann.username} added ${cara.username} and ${dan.username}`,
        subject: null,
      },
    });
    expect(addMembers.members).toEqual([
      { role: 'MEMBER', user: { id: cara.id } },
      { role: 'MEMBER', user: { id: bob.id } },
      { role: 'MEMBER', user: { id: dan.id } },
      { role: 'OWNER', user: { id: ann.id } },
    ]);
    expect(again).toEqual(addMembers);
  });

  it('adds all or nobody', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann);

    const error = await ann.fail(ADD, { input: { chatId, userIds: [bob.id, v7()] } });

    expect(error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'userIds.1' }],
    });
    expect((await ann.run(CHAT, { id: chatId })).chat).toMatchObject({
      memberCount: 1,
      lastSeq: 3,
    });
    expect(await codeOf(ann.fail(ADD, { input: { chatId, userIds: [] } }))).toBe('BAD_USER_INPUT');
  });

  it('is for the owner and admins, and not for visitors', async () => {
    const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');
    const chatId = await createRoom(ann);
    const input = { chatId, userIds: [cara.id] };
    expect(await codeOf(bob.fail(ADD, { input }))).toBe('FORBIDDEN');
    await bob.run(JOIN, { input: { chatId } });
    expect(await codeOf(bob.fail(ADD, { input }))).toBe('FORBIDDEN');

    await setRole(ann, chatId, bob, 'ADMIN');

    expect((await bob.run(ADD, { input })).addMembers.chat.memberCount).toBe(3);
  });
});

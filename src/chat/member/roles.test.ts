import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id lastSeq } } }`;
const OPEN = `mutation ($input: OpenDirectChatInput!) { openDirectChat(input: $input) { chat { id lastSeq } } }`;
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
const REMOVE = `mutation ($input: RemoveMemberInput!) {
  removeMember(input: $input) { chat { memberCount lastSeq } removedMemberId }
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

describe('removing people', () => {
  it('lets admins remove members, and the owner everyone', async () => {
    const [ann, bob, cara, dan] = await app.people('ann', 'bob', 'cara', 'dan');
    const chatId = await createGroup(ann, bob, cara, dan);
    await setRole(ann, chatId, bob, 'ADMIN');
    await setRole(ann, chatId, cara, 'ADMIN');
    const naming = ({ id }: Person) => ({ input: { chatId, userId: id } });

    const codes = [
      await codeOf(dan.fail(REMOVE, naming(bob))),
      await codeOf(bob.fail(REMOVE, naming(cara))),
      await codeOf(bob.fail(REMOVE, naming(ann))),
      await codeOf(bob.fail(REMOVE, naming(bob))),
    ];
    await bob.run(REMOVE, naming(dan));
    const { removeMember } = await ann.run(REMOVE, naming(bob));

    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'BAD_USER_INPUT']);
    expect(removeMember.chat.memberCount).toBe(2);
    expect((await bob.run(CHAT, { id: chatId })).chat).toBeNull();
    expect(await codeOf(ann.fail(REMOVE, naming(dan)))).toBe('NOT_FOUND');
    expect((await eventsAfter(chatId, removeMember.chat.lastSeq - 2))[0]).toMatchObject({
      type: 'memberLeft',
      subject_id: bob.id,
      actor_id: ann.id,
    });
  });

  it('takes the right to read away with the position of its event', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);

    await ann.run(REMOVE, { input: { chatId, userId: bob.id } });

    const [chat] = await app.sql('SELECT access_seq, last_seq FROM chats WHERE id = $1', [chatId]);
    expect(chat).toEqual({ access_seq: 5, last_seq: 6 });
  });
});

describe('roles', () => {
  it('are given by the owner, and tell nothing new when nothing changes', async () => {
    const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');
    const chatId = await createGroup(ann, bob, cara);

    const { setMemberRole } = await setRole(ann, chatId, bob, 'ADMIN');
    const same = await setRole(ann, chatId, bob, 'ADMIN');
    const input = { chatId, userId: cara.id, role: 'ADMIN' };

    expect(setMemberRole.members).toEqual([{ role: 'ADMIN', user: { id: bob.id } }]);
    expect(same.setMemberRole).toEqual(setMemberRole);
    expect(await eventsAfter(chatId, 5)).toMatchObject([
      { type: 'memberRoleChanged', subject_id: bob.id, role: 'ADMIN' },
      { type: 'messageAdded' },
    ]);
    expect(await codeOf(bob.fail(SET_ROLE, { input }))).toBe('FORBIDDEN');
    expect(await codeOf(ann.fail(SET_ROLE, { input: { ...input, userId: ann.id } }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await codeOf(ann.fail(SET_ROLE, { input: { ...input, userId: v7() } }))).toBe(
      'NOT_FOUND',
    );
  });

  it('hand the ownership on, and make the old owner an admin', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);

    const { setMemberRole } = await setRole(ann, chatId, bob, 'OWNER');

    expect(setMemberRole.members).toEqual([
      { role: 'OWNER', user: { id: bob.id } },
      { role: 'ADMIN', user: { id: ann.id } },
    ]);
    expect(await eventsAfter(chatId, 4)).toMatchObject([
      { type: 'memberRoleChanged', subject_id: bob.id, role: 'OWNER' },
      { type: 'memberRoleChanged', subject_id: ann.id, role: 'ADMIN' },
      { type: 'messageAdded' },
    ]);
    await ann.run(LEAVE, { input: { chatId } });
  });
});

describe('a direct chat', () => {
  it('has the same two members for ever', async () => {
    const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');
    const { chat } = (await ann.run(OPEN, { input: { userId: bob.id } })).openDirectChat;
    const chatId = chat.id;

    const errors = [
      ann.fail(LEAVE, { input: { chatId } }),
      ann.fail(JOIN, { input: { chatId } }),
      ann.fail(ADD, { input: { chatId, userIds: [cara.id] } }),
      ann.fail(REMOVE, { input: { chatId, userId: bob.id } }),
      ann.fail(SET_ROLE, { input: { chatId, userId: bob.id, role: 'ADMIN' } }),
    ];

    expect(new Set(await Promise.all(errors.map(codeOf)))).toEqual(new Set(['FORBIDDEN']));
    expect((await ann.run(CHAT, { id: chatId })).chat).toMatchObject({
      memberCount: 2,
      lastSeq: 3,
    });
  });
});

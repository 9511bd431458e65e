import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

const DELETE = `mutation ($input: DeleteAccountInput!) {
  deleteAccount(input: $input) { deletedUserId }
}`;
const OPEN = `mutation ($userId: ID!) { openDirectChat(input: { userId: $userId }) { chat { id } } }`;
const GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }`;
const ROLE = `mutation ($input: SetMemberRoleInput!) { setMemberRole(input: $input) { members { id } } }`;
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq } }
}`;
const CHAT = `query ($id: ID!) {
  chat(id: $id) {
    memberCount lastSeq unreadCount
    peer { id }
    members { nodes { role user { id } } }
    messages(last: 50) { nodes { id kind text deletedAt changedSeq sender { id } } }
  }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

/** And all that is done afterwards. */
async function deleteAccount(person: Person) {
  const payload = await person.run(DELETE, { input: { password: person.password } });
  await jobsDone(app);
  return payload;
}
const openWith = async (person: Person, other: Person): Promise<string> =>
  (await person.run(OPEN, { userId: other.id })).openDirectChat.chat.id;
const createGroup = async (owner: Person, ...members: Person[]): Promise<string> => {
  const input = { name: 'The group', userIds: members.map(({ id }) => id) };
  return (await owner.run(GROUP, { input })).createGroup.chat.id;
};
const send = async (person: Person, chatId: string, text: string) =>
  (await person.run(SEND, { input: { chatId, text } })).sendMessage.message;
const chatAs = async (person: Person, id: string) => (await person.run(CHAT, { id })).chat;
const rolesIn = (chat: any) =>
  Object.fromEntries(chat.members.nodes.map(({ role, user }: any) => [user.id, role]));

describe('deleteAccount', () => {
  it('asks for the password', async () => {
    const [ann] = await app.people('ann');

    const missing = await ann.fail(DELETE, { input: {} });
    const wrong = await ann.fail(DELETE, { input: { password: 'not the password' } });

    expect(missing.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'password' }],
    });
    expect(wrong.extensions.code).toBe('INVALID_CREDENTIALS');
    await ann.run('{ me { id } }');
  });

  it('ends every way in, and frees the address', async () => {
    const [ann, bob] = await app.people('ann', 'bob');

    const { deleteAccount: payload } = await deleteAccount(ann);

    expect(payload.deletedUserId).toBe(ann.id);
    expect((await ann.fail('{ me { id } }')).extensions.code).toBe('SESSION_REVOKED');
    const login = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`;
    const refusal = await app.guest.fail(login, {
      input: { identifier: ann.username, password: ann.password },
    });
    expect(refusal.extensions.code).toBe('INVALID_CREDENTIALS');
    const refresh = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }`;
    const stale = await app.guest.fail(refresh, { input: { refreshToken: ann.refreshToken } });
    expect(stale.extensions.code).toBe('SESSION_REVOKED');
    expect(await bob.run(`{ user(id: "${ann.id}") { id } }`)).toEqual({ user: null });
    const register = `mutation ($input: RegisterInput!) { register(input: $input) { newAccount } }`;
    const { email, password } = ann;
    await app.guest.run(register, { input: { username: 'somebody_new', email, password } });
  });

  it('takes posts and comments along', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const post = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }`;
    const comment = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }`;
    const mine = (await ann.run(post, { input: { text: 'mine' } })).createPost.post.id;
    const yours = (await bob.run(post, { input: { text: 'yours' } })).createPost.post.id;
    await bob.run(comment, { input: { postId: mine, text: 'on hers' } });
    await ann.run(comment, { input: { postId: yours, text: 'on his' } });

    await deleteAccount(ann);

    const read = 'query ($id: ID!) { post(id: $id) { commentCount comments { nodes { id } } } }';
    expect(await bob.run(read, { id: mine })).toEqual({ post: null });
    expect(await bob.run(read, { id: yours })).toEqual({
      post: { commentCount: 0, comments: { nodes: [] } },
    });
  });

  it('leaves tombstones in a direct chat, and nobody on the other side', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openWith(ann, bob);
    await send(ann, chatId, 'from ann');
    await send(bob, chatId, 'from bob');
    const before = await chatAs(bob, chatId);

    await deleteAccount(ann);

    const after = await chatAs(bob, chatId);
    const [fromAnn, fromBob] = after.messages.nodes;
    expect(fromAnn).toMatchObject({ text: null, deletedAt: expect.any(String), sender: null });
    expect(fromAnn.changedSeq).toBeGreaterThan(before.lastSeq);
    expect(fromAnn.changedSeq).toBeLessThanOrEqual(after.lastSeq);
    expect(fromBob).toMatchObject({ text: 'from bob', deletedAt: null, sender: { id: bob.id } });
    expect(after).toMatchObject({ memberCount: 1, peer: null, unreadCount: 0 });
  });

  it('tells those who watch that the member has left', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const { lastSeq } = await chatAs(bob, chatId);

    await deleteAccount(ann);

    const [event] = await app.sql(
      'SELECT type, subject_id FROM chat_events WHERE chat_id = $1 AND seq = $2',
      [chatId, lastSeq + 1],
    );
    expect(event).toEqual({ type: 'memberLeft', subject_id: ann.id });
  });

  it('hands a group on to its oldest admin', async () => {
    const [ann, bob, cat] = await app.people('ann', 'bob', 'cat');
    const chatId = await createGroup(ann, bob, cat);
    await ann.run(ROLE, { input: { chatId, userId: cat.id, role: 'ADMIN' } });

    await deleteAccount(ann);

    expect(rolesIn(await chatAs(cat, chatId))).toEqual({ [cat.id]: 'OWNER', [bob.id]: 'MEMBER' });
  });

  it('hands a group without admins on to its oldest member', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);

    await deleteAccount(ann);

    expect(rolesIn(await chatAs(bob, chatId))).toEqual({ [bob.id]: 'OWNER' });
  });

  it('ends the chats that nobody else is in', async () => {
    const [ann] = await app.people('ann');
    const notebook = await openWith(ann, ann);
    const alone = await createGroup(ann);
    await send(ann, notebook, 'a secret');

    await deleteAccount(ann);

    const chats = await app.sql('SELECT deleted_at, member_count FROM chats WHERE id = ANY($1)', [
      [notebook, alone],
    ]);
    expect(chats).toEqual(
      Array.from({ length: 2 }, () => ({ deleted_at: expect.any(Date), member_count: 0 })),
    );
    const messages = await app.sql('SELECT 1 FROM messages WHERE chat_id = $1', [notebook]);
    expect(messages).toEqual([]);
  });

  it('empties what was written in a chat that was left before', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const { id } = await send(ann, chatId, 'from ann');
    await ann.run(
      'mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }',
      {
        input: { chatId },
      },
    );

    await deleteAccount(ann);

    const { messages } = await chatAs(bob, chatId);
    expect(messages.nodes.find((message: any) => message.id === id)).toMatchObject({ text: null });
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const ROUNDS = 20;

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;
const JOIN = `mutation ($input: JoinRoomInput!) { joinRoom(input: $input) { chat { id } } }`;
const ADD = `mutation ($input: AddMembersInput!) { addMembers(input: $input) { chat { id } } }`;
const REMOVE = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { chat { id } } }`;
const SET_ROLE = `mutation ($input: SetMemberRoleInput!) { setMemberRole(input: $input) { members { id } } }`;
const UPDATE = `mutation ($input: UpdateChatInput!) { updateChat(input: $input) { chat { id } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const handOn = (from: Person, chatId: string, to: Person) =>
  from.reply(SET_ROLE, { input: { chatId, userId: to.id, role: 'OWNER' } });
const leave = (person: Person, chatId: string) => person.reply(LEAVE, { input: { chatId } });
const codesOf = (replies: { errors?: { extensions: { code: string } }[] }[]) =>
  new Set(replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK'));

/** What the chat's row says of itself, beside what is so. */
async function stateOf(chatId: string) {
  const [state] = await app.sql(
    `SELECT c.deleted_at IS NOT NULL AS ended, c.member_count, c.last_seq,
       (SELECT count(*)::int FROM chat_members m WHERE m.chat_id = c.id) AS members,
       (SELECT count(*)::int FROM chat_members m WHERE m.chat_id = c.id AND m.role = 'OWNER') AS owners,
       (SELECT array_agg(e.seq ORDER BY e.seq) FROM chat_events e WHERE e.chat_id = c.id) AS seqs
     FROM chats c WHERE c.id = $1`,
    [chatId],
  );
  return state;
}

async function expectSound(chatId: string) {
  const state = await stateOf(chatId);
  expect(state.member_count).toBe(state.members);
  expect(state.owners).toBe(state.ended ? 0 : 1);
  expect(state.seqs).toEqual(Array.from({ length: state.last_seq }, (_, i) => i + 1));
}

it('never leaves a chat without an owner, or with two, while it is handed on and left', async () => {
  const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');

  for (let round = 0; round < ROUNDS; round++) {
    const input = { name: `Round ${round}`, userIds: [bob.id, cara.id] };
    const chatId = (await ann.run(CREATE_GROUP, { input })).createGroup.chat.id;

    const replies = await Promise.all([
      handOn(ann, chatId, bob),
      leave(bob, chatId),
      handOn(ann, chatId, cara),
      leave(ann, chatId),
      leave(cara, chatId),
      handOn(bob, chatId, ann),
      handOn(cara, chatId, bob),
    ]);

    await expectSound(chatId);
    codesOf(replies).forEach((code) => expect(['OK', 'FORBIDDEN', 'NOT_FOUND']).toContain(code));
  }
});

it('removes a member once, however many remove them while they leave', async () => {
  const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');

  for (let round = 0; round < ROUNDS; round++) {
    const input = { name: `Round ${round}`, userIds: [bob.id, cara.id] };
    const chatId = (await ann.run(CREATE_GROUP, { input })).createGroup.chat.id;
    await ann.run(SET_ROLE, { input: { chatId, userId: cara.id, role: 'ADMIN' } });

    const replies = await Promise.all([
      ann.reply(REMOVE, { input: { chatId, userId: bob.id } }),
      cara.reply(REMOVE, { input: { chatId, userId: bob.id } }),
      leave(bob, chatId),
    ]);

    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
    await expectSound(chatId);
    const left = await app.sql(
      `SELECT 1 FROM chat_events WHERE chat_id = $1 AND type = 'memberLeft'`,
      [chatId],
    );
    expect(left).toHaveLength(1);
  }
});

it('lets somebody who was demoted do nothing more that admins may', async () => {
  const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');
  const input = { name: 'Friends', userIds: [bob.id] };
  const chatId = (await ann.run(CREATE_GROUP, { input })).createGroup.chat.id;

  for (let round = 0; round < ROUNDS; round++) {
    await ann.run(SET_ROLE, { input: { chatId, userId: bob.id, role: 'ADMIN' } });
    await Promise.all([
      bob.reply(ADD, { input: { chatId, userIds: [cara.id] } }),
      ann.run(SET_ROLE, { input: { chatId, userId: bob.id, role: 'MEMBER' } }),
    ]);
    await cara.reply(LEAVE, { input: { chatId } });
  }

  const events = await app.sql(
    `SELECT type, actor_id, subject_id, role FROM chat_events WHERE chat_id = $1 ORDER BY seq`,
    [chatId],
  );
  let isAdmin = false;
  for (const event of events) {
    if (event.type === 'memberRoleChanged') isAdmin = event.role === 'ADMIN';
    if (event.type === 'memberJoined' && event.actor_id === bob.id) expect(isAdmin).toBe(true);
  }
});

it('counts every change of a busy room, without a gap', async () => {
  const [ann, ...others] = await app.people('ann', 'bob', 'cara', 'dan', 'eve');
  const room = { name: 'Busy', visibility: 'PUBLIC' };
  const chatId = (await ann.run(CREATE_ROOM, { input: room })).createRoom.chat.id;

  await Promise.all(
    others.map(async (person, i) => {
      for (let round = 0; round < 5; round++) {
        await person.run(JOIN, { input: { chatId } });
        await person.run(SEND, { input: { chatId, text: `${round}` } });
        await ann.run(UPDATE, { input: { chatId, name: `Busy ${i} ${round}` } });
        await person.run(LEAVE, { input: { chatId } });
      }
    }),
  );

  await expectSound(chatId);
  expect((await stateOf(chatId)).last_seq).toBe(3 + 4 * 5 * 7);
});

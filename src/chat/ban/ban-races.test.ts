import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { bannedFrom, unban } from '../../../test/kit/bans.ts';
import { act, createGroup, createRoom } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';

const ROUNDS = 20;
const HOLD_CHAT = 'SELECT FROM chats WHERE id = $1 FOR UPDATE';

const BAN = `mutation ($input: BanMemberInput!) { banMember(input: $input) { chat { id } } }`;
const JOIN = `mutation ($input: JoinRoomInput!) { joinRoom(input: $input) { chat { id } } }`;
const ADD = `mutation ($input: AddMembersInput!) { addMembers(input: $input) { chat { id } } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const banReply = (caller: Person, chatId: string, { id: userId }: Person) =>
  caller.reply(BAN, { input: { chatId, userId } });
const codesOf = (replies: { errors?: { extensions: { code: string } }[] }[]) =>
  replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');

async function memberIds(chatId: string): Promise<string[]> {
  const rows = await app.sql('SELECT user_id FROM chat_members WHERE chat_id = $1', [chatId]);
  return rows.map(({ user_id }) => user_id);
}
const typesAfter = (chatId: string, actorId: string) =>
  app.sql(`SELECT seq, type FROM chat_events WHERE chat_id = $1 AND actor_id = $2 ORDER BY seq`, [
    chatId,
    actorId,
  ]);

it('leaves nobody a member who is banned, however they join, are added and leave meanwhile', async () => {
  const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
  const chatId = await createRoom(ann);
  await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
  await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });

  for (let round = 0; round < ROUNDS; round++) {
    const codes = codesOf(
      await Promise.all([
        eve.reply(JOIN, { input: { chatId } }),
        bob.reply(ADD, { input: { chatId, userIds: [eve.id] } }),
        banReply(ann, chatId, eve),
        eve.reply(JOIN, { input: { chatId } }),
        eve.reply(LEAVE, { input: { chatId } }),
      ]),
    );

    expect(codes[2]).toBe('OK');
    expect(await bannedFrom(ann, chatId)).toEqual([eve.id]);
    expect((await memberIds(chatId)).toSorted()).toEqual([ann.id, bob.id].toSorted());
    for (const code of codes)
      expect(['OK', 'NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT']).toContain(code);
    await unban(ann, chatId, eve);
  }
});

it('is before a join that waited for it, which finds no room', async () => {
  const [ann, eve] = await app.people('ann', 'eve');
  const chatId = await createRoom(ann);
  const held = await hold(app, HOLD_CHAT, [chatId]);

  const banning = banReply(ann, chatId, eve);
  await held.waiters(1);
  const joining = eve.reply(JOIN, { input: { chatId } });
  // It has seen the room by then, or sees it no more: either way it is told the same.
  await held.release();

  expect(codesOf([await banning, await joining])).toEqual(['OK', 'NOT_FOUND']);
  expect(await memberIds(chatId)).toEqual([ann.id]);
});

it('is before a send that waited for it, which is refused', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createRoom(ann);
  await act(bob, 'joinRoom', { chatId });
  // As another node's, whose sends do not wait for this one's turn.
  const held = await hold(app, HOLD_CHAT, [chatId]);
  const sending = bob.reply(SEND, { input: { chatId, text: 'still here' } });
  await held.waiters(1);
  const banning = banReply(ann, chatId, bob);
  await held.release();
  const codes = codesOf([await sending, await banning]);

  const own = await typesAfter(chatId, bob.id);
  expect(codes[1]).toBe('OK');
  expect(await memberIds(chatId)).toEqual([ann.id]);
  // It came first in the queue: then it stands before the removal.
  const [left] = await app.sql(
    `SELECT seq FROM chat_events WHERE chat_id = $1 AND type = 'memberLeft'`,
    [chatId],
  );
  for (const { seq } of own) expect(seq).toBeLessThan(left.seq);
  expect(codesOf([await bob.reply(SEND, { input: { chatId, text: 'again' } })])).toEqual([
    'NOT_FOUND',
  ]);
});

it('stops sends at once: none stands after the removal, however many are on their way', async () => {
  const [ann, bob] = await app.people('ann', 'bob');

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createRoom(ann);
    await act(bob, 'joinRoom', { chatId });

    const sends = Array.from({ length: 5 }, (_, index) =>
      bob.reply(SEND, { input: { chatId, text: `${index}` } }),
    );
    const [banned, ...sent] = codesOf(await Promise.all([banReply(ann, chatId, bob), ...sends]));

    expect(banned).toBe('OK');
    for (const code of sent) expect(['OK', 'NOT_FOUND']).toContain(code);
    const [left] = await app.sql(
      `SELECT seq FROM chat_events WHERE chat_id = $1 AND type = 'memberLeft'`,
      [chatId],
    );
    for (const { seq } of await typesAfter(chatId, bob.id)) expect(seq).toBeLessThan(left.seq);
  }
});

it('is one, however many impose it at once, and removes once', async () => {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createGroup(ann, bob, cid);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });

    const replies = await Promise.all([
      banReply(ann, chatId, cid),
      banReply(bob, chatId, cid),
      banReply(ann, chatId, cid),
    ]);

    expect(codesOf(replies)).toEqual(['OK', 'OK', 'OK']);
    expect(await bannedFrom(ann, chatId)).toEqual([cid.id]);
    const left = await app.sql(
      `SELECT FROM chat_events WHERE chat_id = $1 AND type = 'memberLeft'`,
      [chatId],
    );
    expect(left).toHaveLength(1);
  }
});

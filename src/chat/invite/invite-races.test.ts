import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import {
  acceptInvite,
  invitesOf,
  makeInvite,
  requestsOf,
  tryInvite,
} from '../../../test/kit/invites.ts';

const ROUNDS = 10;

const ANSWER = `mutation ($input: AnswerJoinRequestInput!) {
  answerJoinRequest(input: $input) { member { id } }
}`;
const BAN = `mutation ($input: BanMemberInput!) { banMember(input: $input) { chat { id } } }`;
const REVOKE = `mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { chat { id } } }`;

let app: TestApp;
let ann: Person;
let bob: Person;
let others: Person[];
beforeAll(async () => {
  app = await startApp();
  [ann, bob, ...others] = await app.people('ann', 'bob', ...'abcdefgh'.split(''));
});
afterAll(() => app.stop());

const codesOf = (replies: { errors?: { extensions: { code: string } }[] }[]) =>
  replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');
const count = (codes: readonly string[], code: string) =>
  codes.filter((each) => each === code).length;

async function membersOf(chatId: string): Promise<string[]> {
  const rows = await app.sql('SELECT user_id FROM chat_members WHERE chat_id = $1', [chatId]);
  return rows.map(({ user_id }) => user_id);
}

it('lets in exactly as many as it may, however many use it at once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createGroup(ann);
    const { code, id } = await makeInvite(ann, chatId, { maxUses: 3 });

    const codes = codesOf(await Promise.all(others.map((person) => tryInvite(person, code))));

    expect(count(codes, 'OK')).toBe(3);
    expect(count(codes, 'NOT_FOUND')).toBe(others.length - 3);
    expect(await membersOf(chatId)).toHaveLength(4);
    const [row] = await app.sql('SELECT uses FROM chat_invites WHERE id = $1', [id]);
    expect(row.uses).toBe(3);
  }
});

it('takes as many requests as it may, and each person’s once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createGroup(ann);
    const terms = { maxUses: 3, needsApproval: true };
    const { code } = await makeInvite(ann, chatId, terms);
    const twice = [...others, ...others].map((person) => tryInvite(person, code));

    const codes = codesOf(await Promise.all(twice));

    expect(count(codes, 'OK')).toBe(6);
    expect(await requestsOf(ann, chatId)).toHaveLength(3);
    expect(await membersOf(chatId)).toEqual([ann.id]);
  }
});

it('counts one use for one person, however often they use it at once', async () => {
  const [eve] = others;
  const chatId = await createGroup(ann);
  const { code } = await makeInvite(ann, chatId);

  const codes = codesOf(await Promise.all(Array.from({ length: 8 }, () => tryInvite(eve!, code))));

  expect(count(codes, 'OK')).toBe(8);
  expect(await invitesOf(ann, chatId)).toMatchObject([{ uses: 1 }]);
});

it('is answered once, whatever several say at once', async () => {
  const [eve] = others;

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createGroup(ann, bob);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    const { code } = await makeInvite(ann, chatId, { needsApproval: true });
    const { joinRequest } = await acceptInvite(eve!, code);
    const reply = (person: Person, accept: boolean) =>
      person.reply(ANSWER, { input: { joinRequestId: joinRequest.id, accept } });

    const replies = await Promise.all([
      reply(ann, true),
      reply(bob, false),
      reply(ann, false),
      reply(bob, true),
    ]);

    const codes = codesOf(replies);
    expect([count(codes, 'OK'), count(codes, 'NOT_FOUND')]).toEqual([1, 3]);
    const isIn = replies.some(({ data }) => data?.answerJoinRequest?.member);
    expect((await membersOf(chatId)).includes(eve!.id)).toBe(isIn);
  }
});

it('lets nobody in who is banned, or once it is revoked, whatever comes first', async () => {
  const [eve] = others;

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createGroup(ann);
    const [one, two] = [await makeInvite(ann, chatId), await makeInvite(ann, chatId)];

    const codes = codesOf(
      await Promise.all([
        tryInvite(eve!, one.code),
        ann.reply(BAN, { input: { chatId, userId: eve!.id } }),
        tryInvite(eve!, two.code),
        ann.reply(REVOKE, { input: { inviteId: two.id } }),
      ]),
    );

    expect([codes[1], codes[3]]).toEqual(['OK', 'OK']);
    expect(await membersOf(chatId)).toEqual([ann.id]);
    expect(codesOf([await tryInvite(bob, two.code)])).toEqual(['NOT_FOUND']);
  }
});

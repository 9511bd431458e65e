import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { ban, makeRoom } from '../../../test/kit/bans.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import {
  acceptInvite,
  answer,
  invitesOf,
  makeInvite,
  requestsOf,
} from '../../../test/kit/invites.ts';

const ASK = `mutation ($input: RequestToJoinInput!) {
  requestToJoin(input: $input) { joinRequest { id note chat { id } invite { id } } }
}`;
const ANSWER = `mutation ($input: AnswerJoinRequestInput!) {
  answerJoinRequest(input: $input) { chat { memberCount } member { role user { id } } }
}`;
const INBOX = `subscription { inboxEvents { __typename
  ... on JoinRequestedEvent { chatId seq joinRequest { user { id } note } }
  ... on MessageAddedEvent { message { text } } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const ask = async (person: Person, chatId: string, note?: string) =>
  (await person.run(ASK, { input: { chatId, note } })).requestToJoin.joinRequest;
const codeOf = async (person: Person, document: string, input: object) =>
  (await person.fail(document, { input })).extensions.code;

/** A private room with an invite that needs approval, by which the stranger has asked. */
async function asked() {
  const world = await makeRoom(app, 'PRIVATE');
  const { code, id } = await makeInvite(world.cid, world.chatId, { needsApproval: true });
  const { chat, joinRequest } = await acceptInvite(world.eve, code);
  expect(chat).toBeNull();
  return { ...world, code, inviteId: id, requestId: joinRequest.id as string };
}

describe('a request to join', () => {
  it('by an invite is one, however often it is asked, and one use', async () => {
    const { ann, eve, chatId, code, inviteId, requestId } = await asked();

    const again = await acceptInvite(eve, code);
    const noted = await ask(eve, chatId, ' Please ');

    expect(again).toEqual({ chat: null, joinRequest: { id: requestId } });
    expect(noted).toEqual({
      id: requestId,
      note: 'Please',
      chat: null,
      invite: { id: inviteId },
    });
    expect(await requestsOf(ann, chatId)).toEqual([
      {
        id: requestId,
        note: 'Please',
        user: { id: eve.id },
        invite: { id: inviteId, code: null, url: null },
      },
    ]);
    expect(await invitesOf(ann, chatId)).toMatchObject([{ uses: 1 }]);
    expect(await eve.run(`{ chat(id: "${chatId}") { id } }`)).toEqual({ chat: null });
  });

  it('that is accepted makes a member, as if they were added', async () => {
    const { bob, eve, chatId, requestId } = await asked();

    const { answerJoinRequest } = await bob.run(ANSWER, {
      input: { joinRequestId: requestId, accept: true },
    });

    expect(answerJoinRequest).toEqual({
      chat: { memberCount: 4 },
      member: { role: 'MEMBER', user: { id: eve.id } },
    });
    const { chat } = await eve.run(
      `{ chat(id: "${chatId}") { lastMessage { systemKind sender { id } subject { id } } } }`,
    );
    expect(chat.lastMessage).toEqual({
      systemKind: 'MEMBER_JOINED',
      sender: { id: bob.id },
      subject: { id: eve.id },
    });
    expect(await requestsOf(bob, chatId)).toEqual([]);
  });

  it('that is refused lets nobody in, and may be made anew', async () => {
    const { ann, eve, chatId, code, requestId } = await asked();

    const { answerJoinRequest } = await ann.run(ANSWER, {
      input: { joinRequestId: requestId, accept: false },
    });

    expect(answerJoinRequest).toEqual({ chat: { memberCount: 3 }, member: null });
    expect(await requestsOf(ann, chatId)).toEqual([]);
    expect(await codeOf(ann, ANSWER, { joinRequestId: requestId, accept: true })).toBe('NOT_FOUND');
    const { joinRequest } = await acceptInvite(eve, code);
    expect(joinRequest.id).not.toBe(requestId);
  });

  it('goes where the one who asked is added, joins, or is banned', async () => {
    const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
    const chatId = await createRoom(ann);
    for (const person of [bob, cid, dan]) await ask(person, chatId);
    expect(await requestsOf(ann, chatId)).toHaveLength(3);

    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
    await act(cid, 'joinRoom', { chatId });
    await ban(ann, chatId, dan);

    expect(await requestsOf(ann, chatId)).toEqual([]);
    expect(await codeOf(dan, ASK, { chatId })).toBe('NOT_FOUND');
    expect(await codeOf(bob, ASK, { chatId })).toBe('CONFLICT');
  });

  it('to a private chat is one to none for strangers', async () => {
    const { eve, chatId } = await makeRoom(app, 'PRIVATE');

    const known = await eve.fail(ASK, { input: { chatId } });
    const unknown = await eve.fail(ASK, { input: { chatId: v7() } });

    expect([known.message, known.extensions]).toEqual([unknown.message, unknown.extensions]);
    expect(known.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is answered by those who may add members, and is none to strangers', async () => {
    const { ann, cid, eve, chatId, requestId } = await asked();
    const [dan] = await app.people('dan');
    const input = { joinRequestId: requestId, accept: true };

    expect(await codeOf(cid, ANSWER, input)).toBe('FORBIDDEN');
    expect(await requestsOf(cid, chatId)).toBeNull();
    for (const outside of [dan, eve]) {
      const known = await outside.fail(ANSWER, { input });
      const unknown = await outside.fail(ANSWER, { input: { ...input, joinRequestId: v7() } });
      expect([known.message, known.extensions]).toEqual([unknown.message, unknown.extensions]);
    }
    expect(await requestsOf(ann, chatId)).toHaveLength(1);
  });

  it('finds no place where a thousand are open', async () => {
    const { ann, eve, chatId } = await makeRoom(app);
    await app.sql(
      `WITH people AS (
         INSERT INTO users (id, username, created_at)
         SELECT gen_random_uuid(), 'asker_' || $2 || n, now() FROM generate_series(1, 1000) n
         RETURNING id
       )
       INSERT INTO join_requests (id, chat_id, user_id, created_at)
       SELECT gen_random_uuid(), $1, id, now() FROM people`,
      [chatId, Math.random().toString(36).slice(2, 8)],
    );

    expect(await codeOf(eve, ASK, { chatId })).toBe('CONFLICT');
    await answer(ann, (await requestsOf(ann, chatId))![0].id, false);
    await ask(eve, chatId);
  });
});

it('is told at once to those who may answer, and to nobody else', async () => {
  const { ann, bob, cid, chatId } = await makeRoom(app, 'PRIVATE');
  const [dan] = await app.people('dan');
  const { code } = await makeInvite(cid, chatId, { needsApproval: true });
  const streams = await Promise.all([ann, bob, cid].map((person) => person.watch(INBOX)));
  for (const stream of streams) await stream.next();

  await acceptInvite(dan, code);
  await acceptInvite(dan, code);
  await send(ann, chatId, 'after');

  const told = { __typename: 'JoinRequestedEvent', chatId, seq: null };
  const after = { __typename: 'MessageAddedEvent', message: { text: 'after' } };
  const request = { ...told, joinRequest: { user: { id: dan.id }, note: null } };
  const [anns, bobs, cids] = streams;
  // What nothing logs may overtake what is logged, so only which came is looked at.
  for (const stream of [anns!, bobs!]) {
    const both = await stream.take(2);
    expect(both).toHaveLength(2);
    expect(both).toEqual(expect.arrayContaining([request, after]));
  }
  expect(await cids!.next()).toEqual(after);
  streams.forEach((stream) => stream.close());
});

it('asks one statement for each of the lists of a page of chats', async () => {
  const [ann, ...others] = await app.people('ann', 'bob', 'cid', 'dan');
  for (let index = 0; index < 4; index++) {
    const { code } = await makeInvite(ann, await createGroup(ann), { needsApproval: true });
    for (const other of others) await acceptInvite(other, code);
  }
  const statementsFor = async (fields: string) =>
    (await app.queriesDuring(() => ann.run(`{ chats { nodes { id ${fields} } } }`))).length;
  const without = await statementsFor('viewerCapabilities');

  const invites = 'viewerCapabilities invites { nodes { uses createdBy { username } } }';
  expect(await statementsFor(invites)).toBe(without + 2);
  const requests =
    'viewerCapabilities joinRequests { nodes { user { username } invite { uses } } }';
  expect(await statementsFor(requests)).toBe(without + 2);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { createGroup } from '../../test/kit/chats.ts';
import { ratesWith } from '../../test/kit/rates.ts';
import { until } from '../../test/kit/until.ts';

const ME = '{ me { id } }';
const LIMITS = '{ rateLimits { name limit remaining resetAt } }';
const SEND = `mutation ($chatId: ID!, $text: String! = "hi") {
  sendMessage(input: { chatId: $chatId, text: $text }) { message { id } }
}`;
const TYPE = `mutation ($chatId: ID!) { setTyping(input: { chatId: $chatId, typing: true }) { expiresAt } }`;
const READ = `mutation ($chatId: ID!) { markRead(input: { chatId: $chatId, seq: 1 }) { chat { id } } }`;
const USERS = 'query ($search: String) { users(search: $search) { nodes { id } } }';
const ROOMS = '{ rooms(search: "market") { nodes { id } } }';
const UPDATE = 'updateProfile(input: { bio: "x" }) { profile { id } }';
const LIMITED = { extensions: { code: 'RATE_LIMITED' } };

let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    rateLimits: true,
    rates: ratesWith({
      operations: '12/60',
      messages: '4/4',
      typing: '3/60',
      receipts: '3/60',
      search: '3/60',
      confirmations: '2/60',
      guests: '5/4',
    }),
  });
});
afterAll(() => app.stop());

const times = (count: number, act: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, act));

async function standings(person: Caller): Promise<Record<string, number>> {
  const { rateLimits } = await person.run(LIMITS);
  return Object.fromEntries(rateLimits.map((each: any) => [each.name, each.remaining]));
}

/** What an operation on a socket is answered with: the data, or the code of its error. */
async function overSocket(client: ReturnType<Person['socket']>, query: string, variables = {}) {
  try {
    const { value } = await client.iterate({ query, variables }).next();
    return value.data;
  } catch (errors) {
    return (errors as any)[0].extensions.code;
  }
}

describe('the operations of a user', () => {
  it('are refused as a whole beyond their limit, and say when to come back', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await times(12, () => ann.run(ME));

    const refused = await ann.reply(ME);

    expect(refused.status).toBe(429);
    expect(refused.data).toBeUndefined();
    const { code, retryAfter } = refused.errors![0]!.extensions;
    expect(code).toBe('RATE_LIMITED');
    expect(Number.isInteger(retryAfter)).toBe(true);
    expect(retryAfter).toBeGreaterThanOrEqual(1);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(refused.headers.get('retry-after')).toBe(String(retryAfter));
    expect(await bob.run(ME)).toMatchObject({ me: {} });
  });

  it('are counted together on every socket and over HTTP', async () => {
    const [ann] = await app.people('ann');
    const [first, second] = [ann.socket(), ann.socket()];
    await times(4, () => overSocket(first, ME));
    await times(4, () => overSocket(second, ME));
    await times(4, () => ann.run(ME));

    expect(await overSocket(first, ME)).toBe('RATE_LIMITED');
    expect(await overSocket(second, 'subscription { postAdded { id } }')).toBe('RATE_LIMITED');
    expect(await ann.fail(ME)).toMatchObject(LIMITED);
  });

  it('count once a query and once a root field of a mutation, in fragments too', async () => {
    const [ann] = await app.people('ann');

    await ann.run('{ me { id } feed { nodes { id } } chats { nodes { id } } }');
    expect(await standings(ann)).toMatchObject({ operations: 11 });
    await ann.run(`mutation { ${UPDATE} ...More } fragment More on Mutation {
      b: ${UPDATE} ... on Mutation { c: ${UPDATE} }
    }`);

    expect(await standings(ann)).toMatchObject({ operations: 8 });
  });

  it('weigh more the more they cost, and fit in a limit that is whole', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const costly = `{ feed(first: 100) { nodes { comments(first: $size) { nodes { id } } } } }`;
    const query = `query ($size: Int!) ${costly}`;

    await ann.run(query, { size: 20 });
    await bob.run(query, { size: 90 });

    expect(await standings(ann)).toMatchObject({ operations: 7 });
    expect(await standings(bob)).toMatchObject({ operations: 0 });
  });

  it('cannot use up what ends a session', async () => {
    const [ann] = await app.people('ann');
    await times(12, () => ann.run(ME));
    expect(await ann.fail(ME)).toMatchObject(LIMITED);

    expect(await ann.run('mutation { logout { revokedSessionId } }')).toMatchObject({ logout: {} });
  });
});

describe('what is counted by itself', () => {
  it('is messages, over sockets and HTTP, in aliases too, and only for so long', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const socket = ann.socket();
    await overSocket(socket, ME);

    const answers = await times(3, () => overSocket(socket, SEND, { chatId }));
    expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toEqual([]);
    const two = `mutation ($chatId: ID!) {
      a: sendMessage(input: { chatId: $chatId, text: "a" }) { message { id } }
      b: sendMessage(input: { chatId: $chatId, text: "b" }) { message { id } }
    }`;
    const refused = await ann.fail(two, { chatId });
    expect(refused).toMatchObject(LIMITED);
    expect(await bob.run(SEND, { chatId })).toMatchObject({ sendMessage: {} });

    await sleep(Number(refused.extensions['retryAfter']) * 1_000);
    expect(await ann.run(two, { chatId })).toMatchObject({ a: {}, b: {} });
    const [{ count }] = await app.sql(
      `SELECT count(*)::int AS count FROM messages WHERE chat_id = $1 AND kind = 'TEXT'`,
      [chatId],
    );
    expect(count).toBe(6);
    expect(await standings(ann)).toMatchObject({ operations: 10 });
  });

  it('is typing, receipts and searches, each in its own bucket', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const before = (await standings(ann))['operations'];

    for (const [query, variables] of [
      [TYPE, { chatId }],
      [READ, { chatId }],
      [USERS, { search: 'bob' }],
    ] as const) {
      await times(3, () => ann.run(query, variables));
      expect(await ann.fail(query, variables)).toMatchObject(LIMITED);
    }

    expect(await ann.fail(ROOMS)).toMatchObject(LIMITED);
    expect(await standings(ann)).toMatchObject({
      operations: before,
      typing: 0,
      receipts: 0,
      search: 0,
      messages: 4,
    });
    await ann.run(USERS);
    await ann.run(USERS, { search: null });
    expect(await standings(ann)).toMatchObject({ operations: Number(before) - 2 });
  });

  it('is whatever asks for a password, so that none is guessed with a stolen token', async () => {
    const [ann] = await app.people('ann');
    const guess = `mutation { changePassword(
      input: { currentPassword: "wrong", newPassword: "a far quieter harbour" }
    ) { account { id } } }`;
    await ann.fail(guess);
    await ann.fail('mutation { deleteAccount(input: { password: "wrong" }) { deletedUserId } }');

    const queries = await app.queriesDuring(async () => {
      expect(await ann.fail(guess)).toMatchObject(LIMITED);
    });

    expect(queries).toEqual([]);
  });
});

describe('rateLimits', () => {
  it('tells where the viewer stands, and counts for nothing', async () => {
    const [ann] = await app.people('ann');
    await ann.run(ME);

    const first = await ann.run(LIMITS);
    const second = await ann.run(LIMITS);

    expect(first.rateLimits.map((each: any) => [each.name, each.limit, each.remaining])).toEqual([
      ['operations', 12, 11],
      ['messages', 4, 4],
      ['typing', 3, 3],
      ['receipts', 3, 3],
      ['events', 10_000, 10_000],
      ['adding', 10_000, 10_000],
      ['invites', 10_000, 10_000],
      ['search', 3, 3],
      ['confirmations', 2, 2],
    ]);
    expect(second.rateLimits[0].remaining).toBe(11);
    const untilReset = Date.parse(first.rateLimits[0].resetAt) - Date.now();
    expect(untilReset).toBeGreaterThan(50_000);
    expect(untilReset).toBeLessThanOrEqual(60_000);
  });

  it('is told to nobody else', async () => {
    expect(await app.guest.fail(LIMITS)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});

describe('operations of nobody', () => {
  it('are limited by address, and answered again after what retryAfter says', async () => {
    const isAnswered = async () => !(await app.guest.reply(ME)).errors;
    await until(async () => !(await isAnswered()), 'all is used');
    await until(isAnswered, 'it is there again');
    await times(4, () => app.guest.run(ME));

    const refused = await app.guest.reply(ME);
    expect(refused.status).toBe(429);
    await sleep(Number(refused.headers.get('retry-after')) * 1_000);

    expect(await app.guest.run(ME)).toEqual({ me: null });
  });
});

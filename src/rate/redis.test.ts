import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, type Person, type TestApp } from '../../test/kit/app.ts';
import { createGroup } from '../../test/kit/chats.ts';
import { ratesWith } from '../../test/kit/rates.ts';
import { type Pair, startPair } from '../../test/kit/pair.ts';
import { until } from '../../test/kit/until.ts';

const ME = '{ me { id } }';
const LIMITS = '{ rateLimits { name remaining } }';
const SEND = `mutation ($chatId: ID!) {
  sendMessage(input: { chatId: $chatId, text: "hi" }) { message { id } }
}`;
const LIMIT = 20;
/** A connection that hangs is noticed within it. */
const SILENCE_MS = 400;
/** Less than a command of the other connections may take. */
const PATIENCE_MS = 1_500;
/** A node that had to wait for Redis has counted by itself: then it is another one's turn. */
const ATTEMPTS = 10;

let pair: Pair | null;
let app: TestApp;
let other: Pair['other'];

beforeAll(async () => {
  pair = await startPair({
    rateLimits: true,
    rates: ratesWith({ operations: `${LIMIT}/60`, messages: '5/4' }),
  });
  if (pair) ({ app, other } = pair);
});
afterAll(() => pair?.stop());

const between = (name: string, test: () => Promise<void>) =>
  it(name, async () => {
    if (pair) await test();
  });

/** The count of the first who are counted exactly, or of the last. */
async function eventually(expected: number, attempt: () => Promise<number>): Promise<number> {
  let count = await attempt();
  for (let n = 1; n < ATTEMPTS && count !== expected; n++) count = await attempt();
  return count;
}

/** How many of so many operations at once are answered, over both nodes; none may fail otherwise. */
async function answered(count: number, person: Person, query = ME, variables = {}) {
  const elsewhere: Caller = other.as(person);
  const replies = await Promise.all(
    Array.from({ length: count }, (_value, n) =>
      (n % 2 === 0 ? person : elsewhere).reply(query, variables),
    ),
  );
  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');
  expect(codes.filter((code) => code !== 'OK' && code !== 'RATE_LIMITED')).toEqual([]);
  return codes.filter((code) => code === 'OK').length;
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

describe('two nodes and a Redis', () => {
  between('share every limit, raced', async () => {
    let ann!: Person;
    const attempt = async () => {
      [ann] = await app.people('ann');
      return answered(2 * LIMIT, ann);
    };

    expect(await eventually(LIMIT, attempt)).toBe(LIMIT);

    const { rateLimits } = await other.as(ann).run(LIMITS);
    expect(rateLimits[0]).toEqual({ name: 'operations', remaining: 0 });
    expect(rateLimits[1]).toEqual({ name: 'messages', remaining: 5 });
  });

  between('keep to so many messages a second, and tell when one may be sent', async () => {
    let [ann, chatId] = [{} as Person, ''];
    const attempt = async () => {
      [ann] = await app.people('ann');
      chatId = await createGroup(ann);
      return answered(12, ann, SEND, { chatId });
    };

    expect(await eventually(5, attempt)).toBe(5);
    const refused = await other.as(ann).fail(SEND, { chatId });
    const seconds = Number(refused.extensions['retryAfter']);
    await sleep(seconds * 1_000);

    expect([1, 2, 3, 4]).toContain(seconds);
    expect(await ann.run(SEND, { chatId })).toMatchObject({ sendMessage: {} });
  });

  between('count by themselves while Redis is away, without an error or a wait', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await answered(LIMIT / 2, ann);

    await pair?.redis.stop();
    const underWay = await msOf(async () => {
      expect(await answered(LIMIT, ann)).toBe(LIMIT);
    });
    await sleep(200);
    const away = await msOf(async () => {
      expect(await answered(3 * LIMIT, bob)).toBe(2 * LIMIT);
    });
    await pair?.redis.restart();
    const shared = async () => {
      const [cid] = await app.people('cid');
      return answered(2 * LIMIT, cid);
    };
    await until(async () => (await shared()) === LIMIT, 'they count together again');

    expect(underWay).toBeLessThan(PATIENCE_MS);
    expect(away).toBeLessThan(3 * PATIENCE_MS);
  });

  between('wait for no Redis that hangs', async () => {
    const [ann] = await app.people('ann');
    await ann.run(ME);

    pair?.redis.freeze();
    const first = await msOf(() => ann.run(ME));
    await sleep(SILENCE_MS);
    const later: number[] = [];
    while (later.length < 10) later.push(await msOf(() => ann.run(ME)));
    pair?.redis.thaw();

    expect(first).toBeLessThan(PATIENCE_MS);
    expect(Math.min(...later)).toBeLessThan(SILENCE_MS / 2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, type Person, startApp, type TestApp } from '../testing/app.ts';
import { createGroup } from '../testing/chats.ts';
import { ratesWith } from '../testing/rates.ts';
import { skipWithoutRedis, startRedis } from '../testing/redis.ts';

const ME = '{ me { id } }';
const LIMITS = '{ rateLimits { name remaining } }';
const SEND = `mutation ($chatId: ID!) {
  sendMessage(input: { chatId: $chatId, text: "hi" }) { message { id } }
}`;
const LIMIT = 20;
/** What anybody may wait for a limit: a connection that hangs is noticed within it. */
const PATIENCE_MS = 400;

let redis: Awaited<ReturnType<typeof startRedis>>;
let app: TestApp;
let other: Awaited<ReturnType<TestApp['node']>>;

beforeAll(async () => {
  redis = await startRedis();
  if (skipWithoutRedis(redis) || !redis) return;
  app = await startApp({
    rateLimits: true,
    rates: ratesWith({ operations: `${LIMIT}/60`, messages: '5/1' }),
    redisUrl: redis.url,
  });
  other = await app.node();
});
afterAll(async () => {
  await app?.stop();
  await redis?.stop();
});

const between = (name: string, test: () => Promise<void>) =>
  it(name, async () => {
    if (redis) await test();
  });

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
    const [ann] = await app.people('ann');

    expect(await answered(2 * LIMIT, ann)).toBe(LIMIT);

    const { rateLimits } = await other.as(ann).run(LIMITS);
    expect(rateLimits[0]).toEqual({ name: 'operations', remaining: 0 });
    expect(rateLimits[1]).toEqual({ name: 'messages', remaining: 5 });
  });

  between('keep to so many messages a second, and tell when one may be sent', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);

    expect(await answered(12, ann, SEND, { chatId })).toBe(5);
    const refused = await other.as(ann).fail(SEND, { chatId });
    expect(refused.extensions['retryAfter']).toBe(1);
    await sleep(1_000);

    expect(await answered(12, ann, SEND, { chatId })).toBe(5);
  });

  between('count by themselves while Redis is away, without an error or a wait', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await answered(LIMIT / 2, ann);

    await redis?.stop();
    const underWay = await msOf(async () => {
      expect(await answered(LIMIT, ann)).toBe(LIMIT);
    });
    await sleep(200);
    const away = await msOf(async () => {
      expect(await answered(3 * LIMIT, bob)).toBe(2 * LIMIT);
    });
    await redis?.restart();
    await sleep(1_500);

    expect(await answered(2 * LIMIT, bob)).toBe(LIMIT);
    expect(underWay).toBeLessThan(PATIENCE_MS);
    expect(away).toBeLessThan(2_000);
  });

  between('wait for no Redis that hangs', async () => {
    const [ann] = await app.people('ann');
    await ann.run(ME);

    redis?.freeze();
    const first = await msOf(() => ann.run(ME));
    await sleep(PATIENCE_MS);
    const second = await msOf(() => ann.run(ME));
    redis?.thaw();

    expect(first).toBeLessThan(PATIENCE_MS);
    expect(second).toBeLessThan(40);
  });
});

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type Person, startApp, type Stream, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { type Proxy, startProxy } from '../../../test/kit/proxy.ts';
import { skipWithoutRedis, startRedis } from '../../../test/kit/redis.ts';
import { until } from '../../../test/kit/until.ts';

const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { seq ... on MessageAddedEvent { message { text } } }
}`;
/** Sooner than any sweep. */
const AT_ONCE_MS = 250;
const ROUNDS_AT_ONCE = 5;
/** TCP would take many minutes. */
const NOTICED_IN_MS = 20_000;

jest.setTimeout(60_000);

let redis: Awaited<ReturnType<typeof startRedis>>;
let proxy: Proxy;
let app: TestApp;
let other: Awaited<ReturnType<TestApp['node']>>;

beforeAll(async () => {
  redis = await startRedis();
  if (skipWithoutRedis(redis) || !redis) return;
  proxy = await startProxy(Number(new URL(redis.url).port));
  app = await startApp({
    redisUrl: `redis://127.0.0.1:${proxy.port}`,
    presenceHeartbeatSeconds: 1,
  });
  other = await app.node();
});
afterAll(async () => {
  await app?.stop();
  await proxy?.stop();
  await redis?.stop();
});

/** Each message is heard before the next one is sent; gives how long the slowest took. */
async function slowestOf(count: number, ann: Person, chatId: string, stream: Stream) {
  let slowestMs = 0;
  for (let n = 0; n < count; n++) {
    const text = `${performance.now()}`;
    await send(ann, chatId, text);
    const { message } = await stream.next();
    expect(message.text).toBe(text);
    slowestMs = Math.max(slowestMs, performance.now() - Number(text));
  }
  return slowestMs;
}

it('notices a Redis that is gone without a word, and loses nothing before it does', async () => {
  if (!redis) return;
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const stream = await other.as(bob).watch(EVENTS, { chatId });
  await stream.next();
  await slowestOf(ROUNDS_AT_ONCE, ann, chatId, stream);

  proxy.swallow();

  const isQuick = async () => (await slowestOf(ROUNDS_AT_ONCE, ann, chatId, stream)) < AT_ONCE_MS;
  await until(isQuick, 'events come at once again', NOTICED_IN_MS);
  expect(stream.pending()).toEqual([]);
});

it('knows again, on every node, who is online', async () => {
  if (!redis) return;
  const [ann, bob] = await app.people('ann', 'bob');
  await createGroup(ann, bob);
  const isSeen = async () => (await ann.run(`{ user(id: "${bob.id}") { online } }`)).user.online;

  proxy.swallow();
  const stream = await other.as(bob).watch('subscription { postAdded { id } }');

  await until(isSeen, 'a node tells who is on the other', NOTICED_IN_MS);
  stream.close();
});

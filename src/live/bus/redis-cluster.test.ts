import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { skipWithoutRedis } from '../../../test/kit/redis.ts';
import { startRedisCluster } from '../../../test/kit/redis-cluster.ts';
import { ratesWith } from '../../../test/kit/rates.ts';
import { until } from '../../../test/kit/until.ts';
import { promised } from '../../../test/kit/scale.ts';

const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { seq ... on MessageAddedEvent { message { text } } }
}`;
const CHATS = 12;
const OPERATIONS = 500;
const SWEPT_IN_MS = promised(2_500);
/** Sooner than any sweep. */
const AT_ONCE_MS = 400;
const ROUNDS_AT_ONCE = 3;

jest.setTimeout(120_000);

let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
let app: TestApp;
let other: Awaited<ReturnType<TestApp['node']>>;

beforeAll(async () => {
  cluster = await startRedisCluster();
  if (skipWithoutRedis(cluster) || !cluster) return;
  const rates = ratesWith({ operations: `${OPERATIONS}/600`, messages: '1000/1' });
  app = await startApp({ redisUrl: cluster.url, rateLimits: true, rates });
  other = await app.node();
});
afterAll(async () => {
  await app?.stop();
  await cluster?.stop();
});

const onCluster = (name: string, test: () => Promise<void>) =>
  it(name, async () => {
    if (cluster) await test();
  });

/** Chats all over the cluster, followed on the other node. */
async function followChats(ann: Person) {
  return Promise.all(
    Array.from({ length: CHATS }, async () => {
      const chatId = await createGroup(ann);
      const stream = await other.as(ann).watch(EVENTS, { chatId });
      await stream.next();
      return { chatId, stream, sent: 0 };
    }),
  );
}
type Followed = Awaited<ReturnType<typeof followChats>>;

/** How long it takes until the slowest of the chats has told what was sent to it. */
async function slowest(ann: Person, chats: Followed): Promise<number> {
  const times = await Promise.all(
    chats.map(async (chat) => {
      const text = `message ${++chat.sent}`;
      const sentAt = performance.now();
      await send(ann, chat.chatId, text);
      const { message } = await chat.stream.next();
      expect(message.text).toBe(text);
      return performance.now() - sentAt;
    }),
  );
  return Math.max(...times);
}

/** Whatever else the machine does, it has the time for it once. */
const untilAtOnce = (ann: Person, chats: Followed) =>
  until(
    async () => {
      let slowestMs = 0;
      for (let round = 0; round < ROUNDS_AT_ONCE; round++) {
        slowestMs = Math.max(slowestMs, await slowest(ann, chats));
      }
      return slowestMs < AT_ONCE_MS;
    },
    'all come at once',
    30_000,
  );

describe('two nodes and a Redis Cluster', () => {
  onCluster('tell each other at once, by sharded channels, and let go of them', async () => {
    const [ann] = await app.people('ann');
    const before = await cluster?.listening();
    const chats = await followChats(ann);

    await untilAtOnce(ann, chats);

    expect(await cluster?.listening()).toEqual(
      expect.arrayContaining(chats.map(({ chatId }) => expect.stringContaining(chatId))),
    );

    for (const { stream } of chats) stream.close();
    await until(
      async () => (await cluster?.listening())?.length === before?.length,
      'all channels are let go of',
    );
  });

  onCluster('share limits and know who is online', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await createGroup(ann, bob);
    const elsewhere = other.as(ann);
    const remaining = async () =>
      (await ann.run('{ rateLimits { name remaining } }')).rateLimits[0].remaining as number;
    const before = await remaining();
    // A command that takes longer than anybody may wait for it is counted by its node alone.
    const isShared = async () => {
      await elsewhere.run('{ me { id } }');
      return (await remaining()) < before;
    };
    await until(isShared, 'both count in one place');

    const asksFor = `{ user(id: "${bob.id}") { online } }`;
    expect((await ann.run(asksFor)).user.online).toBe(false);
    const stream = await other.as(bob).watch('subscription { inboxEvents { __typename } }');
    await until(async () => (await ann.run(asksFor)).user.online, 'bob is online');
    stream.close();
  });

  onCluster(
    'lose nothing and stay in service while a master is gone, and are quick again when it is back',
    async () => {
      const [ann] = await app.people('ann');
      const chats = await followChats(ann);
      await slowest(ann, chats);

      const restart = await cluster!.killMasterOf(`confab:chat:${chats[0]!.chatId}`);
      for (let round = 0; round < 5; round++) {
        expect(await slowest(ann, chats)).toBeLessThan(SWEPT_IN_MS);
      }
      const late = await followChats(ann);
      expect(await slowest(ann, late)).toBeLessThan(SWEPT_IN_MS);
      const ready = await fetch(`${app.url}/health/ready`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({ bus: 'ok' });
      await restart();

      const all = [...chats, ...late];
      await untilAtOnce(ann, all);
      await sleep(500);
      await untilAtOnce(ann, all);
      for (const { stream } of all) expect(stream.pending()).toEqual([]);
    },
  );
});

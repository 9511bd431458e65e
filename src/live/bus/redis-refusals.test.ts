import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { skipWithoutRedis, startRedis } from '../../../test/kit/redis.ts';
import { until } from '../../../test/kit/until.ts';

const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { ... on MessageAddedEvent { message { text } } }
}`;
const DEVICE = 'subscription { postAdded { id } }';

let server: Awaited<ReturnType<typeof startRedis>>;
let redis: Redis;
let app: TestApp;
let said = '';

beforeAll(async () => {
  server = await startRedis();
  if (skipWithoutRedis(server) || !server) return;
  redis = new Redis(server.url);
  const log = new Writable({
    write(line, _encoding, done) {
      said += line;
      done();
    },
  });
  app = await startApp(
    { redisUrl: server.url, presenceHeartbeatSeconds: 1, logLevel: 'warn' },
    log,
  );
});
afterAll(async () => {
  await app?.stop();
  redis?.disconnect();
  await server?.stop();
});
beforeEach(() => void (said = ''));

const health = async () => {
  const response = await fetch(`${app.url}/health/ready`);
  return { code: response.status, ...((await response.json()) as object) };
};
const untilHealth = (expected: object) =>
  until(
    async () => {
      const actual = await health();
      return Object.entries(expected).every(([name, value]) => Reflect.get(actual, name) === value);
    },
    `health is ${JSON.stringify(expected)}`,
  );

const timesSaid = (what: string) => said.split(what).length - 1;

async function togetherOnline(): Promise<{ ann: Person; bob: Person; chatId: string }> {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await bob.watch(DEVICE);
  return { ann, bob, chatId };
}

it('knows who is online on itself while Redis takes no writes, and says so once', async () => {
  if (!server) return;
  const { ann, bob } = await togetherOnline();

  await redis.replicaof('127.0.0.1', 1);
  await redis.config('SET', 'replica-serve-stale-data', 'yes');
  await untilHealth({ code: 200, status: 'degraded', presence: 'failing' });
  const eve = await togetherOnline();
  await until(async () => timesSaid('a node knows its own users only') > 0, 'the log has it');

  const isSeen = async (viewer: Person, { id }: Person) =>
    (await viewer.run(`{ user(id: "${id}") { online } }`)).user.online as boolean;
  expect([await isSeen(ann, bob), await isSeen(eve.ann, eve.bob)]).toEqual([true, true]);
  await redis.replicaof('NO', 'ONE');
  await untilHealth({ code: 200, status: 'ok' });
  expect(timesSaid('a node knows its own users only')).toBe(1);
});

it('loses no event while Redis refuses its channels, stays in service, and says so once', async () => {
  if (!server) return;
  const { ann, bob, chatId } = await togetherOnline();

  await redis.acl('SETUSER', 'default', 'resetchannels');
  await untilHealth({ code: 200, status: 'degraded', bus: 'failing' });
  const stream = await bob.watch(EVENTS, { chatId });
  await stream.next();
  await send(ann, chatId, 'the slower way');
  const event = await stream.next();
  await until(() => timesSaid('events take the slower way') > 0, 'the log has it');

  expect(event).toEqual({ message: { text: 'the slower way' } });
  await redis.acl('SETUSER', 'default', 'allchannels');
  await untilHealth({ code: 200, status: 'ok' });
  expect(timesSaid('events take the slower way')).toBe(1);
});

import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGroup, send } from '../kit/chats.ts';
import { faultsOf, follow, type Follower, NO_FAULTS, percentile } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import { followByPackage } from '../kit/package-follower.ts';
import { type Proxy, startProxy } from '../kit/proxy.ts';
import { CHAOS_TIMEOUT_MS, promised, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const CLIENTS = scale(60, 1_000);
/** Those that are the client package: of more than these, one process would measure itself. */
const PACKAGES = scale(60, 200);
const MESSAGES = scale(24, 120);
const MESSAGE_EVERY_MS = scale(200, 500);
const RESET_EVERY_MS = scale(1_500, 15_000);
const AWAY_MS = scale(300, 2_000);
const ROUNDS = scale(150, 10_000);
const STORM = scale(200, 5_000);
const STORM_MS = scale(1_000, 5_000);
const PATIENCE_MS = scale(60_000, 120_000);

let postgres: Proxy;
let nodes: Nodes;
beforeAll(async () => {
  const { port } = new URL(process.env['DATABASE_URL'] ?? '');
  postgres = await startProxy(Number(port));
  nodes = await startNodes({
    databaseUrl: (url) => Object.assign(new URL(url), { port: String(postgres.port) }).href,
  });
});
afterAll(async () => {
  await nodes.stop();
  await postgres.stop();
});

const followers: Follower[] = [];
afterEach(() => followers.splice(0).forEach((follower) => follower.stop()));

it('brings every message once and in order to clients whose sockets break again and again', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  for (let index = 0; index < CLIENTS; index++) {
    const person = index % 3 === 0 ? ann : bob;
    const port = () => nodes.port(index % 2);
    followers.push(
      index < PACKAGES
        ? await followByPackage({ port, person, chatId, awayMs: AWAY_MS })
        : follow({ port, token: person.token, chatId, offlineMs: () => AWAY_MS }),
    );
  }
  await until(() => followers.every(({ isLive }) => isLive()), 'all are live', PATIENCE_MS);
  const firstReplays = followers.map(({ replaysMs }) => replaysMs.length);

  const breaking = followers.map((follower, index) => {
    const timer = setTimeout(
      () => {
        follower.reset();
        again = setInterval(() => follower.reset(), RESET_EVERY_MS);
      },
      (RESET_EVERY_MS * index) / CLIENTS,
    );
    let again: NodeJS.Timeout | undefined;
    return () => [timer, again].forEach(clearTimeout);
  });
  let lastSeq = 0;
  for (let n = 0; n < MESSAGES; n++) {
    ({ seq: lastSeq } = await send(nodes.as(ann, n % 2), chatId, `message ${n}`));
    await sleep(MESSAGE_EVERY_MS);
  }
  breaking.forEach((stop) => stop());

  const isThere = (follower: Follower) => follower.position() === lastSeq;
  await until(() => followers.every(isThere), 'all have everything', PATIENCE_MS);
  expect(faultsOf(followers)).toEqual(NO_FAULTS);
  expect(followers.map(({ count }) => count())).toEqual(followers.map(() => MESSAGES));
  const replays = followers.flatMap(({ replaysMs }, index) => replaysMs.slice(firstReplays[index]));
  expect(replays.length).toBeGreaterThanOrEqual(CLIENTS);
  console.info(`Replay p99: ${Math.round(percentile(replays, 0.99))} ms of ${replays.length}`);
  expect(percentile(replays, 0.99)).toBeLessThan(promised(1_000));
});

it('has no gap from the first event on, whenever somebody subscribes while messages are sent', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  let isOver = false;
  const sending = [0, 1].map(async (index) => {
    for (let n = 0; !isOver; n++) await send(nodes.as(ann, index), chatId, `message ${n}`);
  });

  const faults = { lost: 0, repeated: 0, failures: [] as string[] };
  let started = 0;
  const rounds = Array.from({ length: 10 }, async (_value, index) => {
    while (started++ < ROUNDS) {
      const follower = follow({ port: () => nodes.port(index % 2), token: bob.token, chatId });
      await until(() => follower.count() >= 3 || follower.failures.length > 0, 'three events');
      follower.stop();
      const found = faultsOf([follower]);
      faults.lost += found.lost;
      faults.repeated += found.repeated;
      faults.failures.push(...found.failures);
    }
  });
  await Promise.all(rounds);
  isOver = true;
  await Promise.all(sending);

  expect(faults).toEqual(NO_FAULTS);
});

it('serves a storm of those who resume from memory, with one look into the log', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  for (let n = 0; n < 50; n++) await send(ann, chatId, `message ${n}`);
  const logQueries = postgres.listenFor('\0realtime_log_');

  const started = Array.from({ length: STORM }, async (_value, index) => {
    await sleep((STORM_MS * index) / STORM);
    const after = 1 + (index % 40);
    const port = () => nodes.port(index % 2);
    followers.push(follow({ port, token: bob.token, chatId, after }));
  });
  await Promise.all(started);

  await until(() => followers.every(({ isLive }) => isLive()), 'all are live', PATIENCE_MS);
  expect(faultsOf(followers)).toEqual(NO_FAULTS);
  expect(logQueries()).toBeGreaterThan(0);
  expect(logQueries()).toBeLessThanOrEqual(2);
});

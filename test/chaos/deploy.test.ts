import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGroup, openDirectChat } from '../kit/chats.ts';
import { faultsOf, follow, type Follower, NO_FAULTS } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import { followByPackage } from '../kit/package-follower.ts';
import { openReady } from '../kit/raw-socket.ts';
import { CHAOS_TIMEOUT_MS, promised, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';
import { writeOn } from '../kit/writers.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const FOLLOWERS = scale(60, 2_000);
/** Those that are the client package: of more than these, one process would measure itself. */
const PACKAGES = scale(60, 200);
const DRAIN_SECONDS = scale(1, 10);
const BACK_WITHIN_MS = promised(10_000);
const HEARTBEAT_SECONDS = 1;
const RESTART = 1012;
/** Three heartbeats, and what it takes to see it. */
const OFFLINE_WITHIN_MS = 3 * HEARTBEAT_SECONDS * 1_000 + 500;
const PATIENCE_MS = scale(60_000, 120_000);

let nodes: Nodes;
beforeAll(async () => {
  nodes = await startNodes({
    variables: {
      DRAIN_SECONDS: String(DRAIN_SECONDS),
      PRESENCE_HEARTBEAT_SECONDS: String(HEARTBEAT_SECONDS),
    },
  });
});
afterAll(() => nodes.stop());

const followers: Follower[] = [];
afterEach(() => followers.splice(0).forEach((follower) => follower.stop()));

it('loses nothing when one node after the other is restarted under traffic', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const leaving = new Set<number>();
  for (let index = 0; index < FOLLOWERS; index++) {
    let attempt = index;
    // As a load balancer would, which knows who is ready.
    const port = () => nodes.port(leaving.has(attempt % 2) ? (attempt + 1) % 2 : attempt++ % 2);
    followers.push(
      index < PACKAGES
        ? await followByPackage({ port, person: bob, chatId })
        : follow({ port, token: bob.token, chatId, offlineMs: () => 100 }),
    );
  }
  const areLive = () => followers.every(({ isLive }) => isLive());
  await until(areLive, 'all are live', PATIENCE_MS);
  const writer = writeOn(nodes, ann, chatId);
  const closes = () => followers.reduce((sum, { closeCodes }) => sum + closeCodes.length, 0);

  for (const index of [0, 1]) {
    const before = closes();
    leaving.add(index);
    await nodes.end(index, 'SIGTERM');
    // Half of them were on the first one, and all of them are on the other by then.
    const left = index === 0 ? FOLLOWERS / 2 : FOLLOWERS;
    const areBack = () => closes() >= before + left && areLive();
    await until(areBack, 'all are back', BACK_WITHIN_MS);
    await nodes.revive(index);
    leaving.delete(index);
  }
  await writer.stop();

  const [{ last_seq: lastSeq }] = await nodes.sql('SELECT last_seq FROM chats WHERE id = $1', [
    chatId,
  ]);
  const isThere = (follower: Follower) => follower.position() === lastSeq;
  await until(() => followers.every(isThere), 'all have everything', PATIENCE_MS);
  expect(faultsOf(followers)).toEqual(NO_FAULTS);
  const codes = followers.flatMap(({ closeCodes }) => closeCodes);
  expect(codes.length).toBeGreaterThanOrEqual(FOLLOWERS);
  expect(new Set(codes)).toEqual(new Set([RESTART]));
});

it('shows those who were on a killed node as offline within three heartbeats', async () => {
  if (!nodes.redis) return;
  const [ann, bob] = await nodes.people('ann', 'bob');
  await openDirectChat(ann, bob);
  const seen = async () => {
    const query = 'query ($id: ID!) { user(id: $id) { online } }';
    return (await nodes.as(ann, 0).run(query, { id: bob.id })).user.online as boolean;
  };
  const watching = await openReady({ port: nodes.port(0) }, ann.token);
  const query = `subscription { presenceChanged(userIds: ["${bob.id}"]) { online } }`;
  watching.send({ id: '1', type: 'subscribe', payload: { query } });
  const device = await openReady({ port: nodes.port(1) }, bob.token);
  await until(seen, 'he is online');

  await nodes.end(1);
  await until(async () => !(await seen()), 'he is offline', promised(OFFLINE_WITHIN_MS));

  const isTold = () => {
    const told = watching.pending().map(({ payload }) => payload?.data?.presenceChanged.online);
    return told.at(-1) === false;
  };
  await until(isTold, 'she is told');
  device.socket.terminate();
  watching.socket.terminate();
  await sleep(0);
});

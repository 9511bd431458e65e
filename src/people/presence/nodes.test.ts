import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { openDirectChat } from '../../../test/kit/chats.ts';
import { clockAhead } from '../../../test/kit/clock.ts';
import { type Nodes, startNodes } from '../../../test/kit/nodes.ts';
import type { Person } from '../../../test/kit/person.ts';
import { createStream, type Stream } from '../../../test/kit/stream.ts';
import { until } from '../../../test/kit/until.ts';

const DEVICE = 'subscription { postAdded { id } }';
const WATCH = `subscription ($userIds: [ID!]!) {
  presenceChanged(userIds: $userIds) { username online }
}`;

jest.setTimeout(60_000);

let nodes: Nodes;
beforeAll(async () => {
  nodes = await startNodes({ variables: { PRESENCE_HEARTBEAT_SECONDS: '1' } });
});
afterAll(() => nodes.stop());

/** A subscription on a socket of its own. */
function watch(person: Person, node: number, query: string, variables = {}): Stream {
  return createStream(nodes.as(person, node).socket().iterate({ query, variables }));
}

const isSeen = async (viewer: Person, person: Person, node: number) => {
  const answer = await nodes.as(viewer, node).run(`{ user(id: "${person.id}") { online } }`);
  return answer.user.online as boolean;
};

it('tells that the users of a paused node are offline, and that they are back when it goes on', async () => {
  if (!nodes.redis) return;
  const [ann, bob] = await nodes.people('ann', 'bob');
  await openDirectChat(ann, bob);
  const device = watch(bob, 1, DEVICE);
  const stream = watch(ann, 0, WATCH, { userIds: [bob.id] });
  const untilHeard = (online: boolean) =>
    until(() => stream.pending().some((user) => user.online === online), `online: ${online}`);
  await untilHeard(true);

  nodes.node(1).child.kill('SIGSTOP');
  await untilHeard(false);
  nodes.node(1).child.kill('SIGCONT');

  await untilHeard(true);
  device.close();
});

it('makes good what Redis has lost of a single user', async () => {
  if (!nodes.redis) return;
  const [ann, bob] = await nodes.people('ann', 'bob');
  await openDirectChat(ann, bob);
  const device = watch(bob, 1, DEVICE);
  await until(() => isSeen(ann, bob, 0), 'bob is online');
  const redis = new Redis(nodes.redis.url);

  const dropped = await redis.del(`confab:{presence}:user:${bob.id}`);

  expect(dropped).toBe(1);
  await until(() => isSeen(ann, bob, 0), 'bob is online again');
  device.close();
  redis.disconnect();
});

it('takes nobody for dead by the clock of a node', async () => {
  if (!nodes.redis) return;
  const ahead = await nodes.join(clockAhead(60_000));
  const [ann, bob] = await nodes.people('ann', 'bob');
  await openDirectChat(ann, bob);
  const device = watch(bob, ahead, DEVICE);
  const other = watch(ann, 0, WATCH, { userIds: [bob.id] });
  await until(() => other.pending().some(({ online }) => online), 'ann hears of it');

  for (let heartbeats = 0; heartbeats < 5; heartbeats += 0.5) {
    expect([await isSeen(ann, bob, 0), await isSeen(ann, bob, ahead)]).toEqual([true, true]);
    await sleep(500);
  }

  expect(other.pending().filter(({ online }) => !online)).toEqual([]);
  device.close();
});

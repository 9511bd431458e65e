import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGroup, send } from '../kit/chats.ts';
import { faultsOf, follow, type Follower, NO_FAULTS, percentile } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import type { Person } from '../kit/person.ts';
import { CHAOS_TIMEOUT_MS, promised, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const FOLLOWERS = scale(10, 100);
const DOWN_MS = scale(3_000, 60_000);
const SEND_EVERY_MS = scale(50, 20);
/** What is sent over the bus, and what the sweep finds each second. */
const QUICK = { share: scale(0.5, 0.99), ms: scale(300, 500) };
const SWEPT = { share: 0.99, ms: promised(2_000) };
const PATIENCE_MS = scale(60_000, 15_000);

let nodes: Nodes;
beforeAll(async () => void (nodes = await startNodes()));
afterAll(() => nodes.stop());

const followers: Follower[] = [];
afterEach(() => followers.splice(0).forEach((follower) => follower.stop()));

let lagsMs: number[] = [];
/** The text is when it was sent. */
const onMessage = (text: string) => void lagsMs.push(Date.now() - Number(text));

/** Sends on one node what all who follow on the other get in time. */
async function sendFor(ms: number, ann: Person, chatId: string, inTime: typeof QUICK) {
  lagsMs = [];
  let sent = 0;
  for (const end = Date.now() + ms; Date.now() < end; sent++) {
    await send(nodes.as(ann, 0), chatId, String(Date.now()));
    await sleep(SEND_EVERY_MS);
  }
  await until(() => lagsMs.length === sent * followers.length, 'all have it', PATIENCE_MS);
  expect(percentile(lagsMs, inTime.share)).toBeLessThan(inTime.ms);
}

/** The nodes have found Redis again, and listen to what is told of the chat. */
function areBack(chatId: string, connections: number): Promise<void> {
  const isBack = async () =>
    ((await nodes.redis?.connections()) ?? 0) >= connections &&
    ((await nodes.redis?.channels()) ?? []).some((channel) => channel.includes(chatId));
  return until(isBack, 'the nodes are back', PATIENCE_MS);
}

async function gather(
  size: number,
): Promise<{ ann: Person; chatId: string; join: () => Promise<void> }> {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const join = async () => {
    const port = () => nodes.port(1);
    followers.push(follow({ port, token: bob.token, chatId, onMessage }));
    await until(() => followers.every(({ isLive }) => isLive()), 'all are live', PATIENCE_MS);
  };
  for (let count = 0; count < size; count++) await join();
  return { ann, chatId, join };
}

it('loses nothing while Redis is down, is late by less than two seconds, and quick again after it', async () => {
  if (!nodes.redis) return;
  const { ann, chatId, join } = await gather(FOLLOWERS);
  await sendFor(1_000, ann, chatId, QUICK);
  const connections = await nodes.redis.connections();

  await nodes.redis.stop();
  await sendFor(DOWN_MS / 2, ann, chatId, SWEPT);
  await join();
  await sendFor(DOWN_MS / 2, ann, chatId, SWEPT);
  await nodes.redis.restart();
  await areBack(chatId, connections);

  await sendFor(1_000, ann, chatId, QUICK);
  expect(faultsOf(followers)).toEqual(NO_FAULTS);
});

it.each([
  ['is down', () => nodes.redis?.stop(), () => nodes.redis?.restart()],
  ['answers nothing', async () => nodes.redis?.freeze(), async () => nodes.redis?.thaw()],
])('does so, too, for a chat that is first watched while Redis %s', async (_what, fail, mend) => {
  if (!nodes.redis) return;
  const { ann, chatId, join } = await gather(0);
  const connections = await nodes.redis.connections();

  await fail();
  await join();
  await join();
  await sendFor(DOWN_MS / 2, ann, chatId, SWEPT);
  await mend();
  await areBack(chatId, connections);

  await sendFor(1_000, ann, chatId, QUICK);
  expect(faultsOf(followers)).toEqual(NO_FAULTS);
});

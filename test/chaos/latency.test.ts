import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGroup } from '../kit/chats.ts';
import { faultsOf, follow, NO_FAULTS, percentile } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import type { Caller } from '../kit/person.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

/** Until what is called often is compiled, and every connection open. */
const WARM_UP = scale(20, 300);
const MESSAGES = scale(60, 600);
const SEND_EVERY_MS = 20;
/** On a machine that does nothing else. */
const P50_MS = scale(200, 5);
const P99_MS = scale(1_000, 25);
const PATIENCE_MS = 60_000;
const SEND = `mutation ($chatId: ID!) {
  sendMessage(input: { chatId: $chatId, text: "now" }) { message { createdAt } }
}`;

let nodes: Nodes;
beforeAll(async () => void (nodes = await startNodes()));
afterAll(() => nodes.stop());

/** Gives when the database took it in: a little before it was committed. */
async function sendTo(chatId: string, sender: Caller): Promise<number> {
  return Date.parse((await sender.run(SEND, { chatId })).sendMessage.message.createdAt);
}

it('tells a subscriber on another node of a message within milliseconds', async () => {
  if (!nodes.redis) return;
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const heardAtMs: number[] = [];
  const onMessage = () => void heardAtMs.push(performance.timeOrigin + performance.now());
  const follower = follow({ port: () => nodes.port(1), token: bob.token, chatId, onMessage });
  await until(follower.isLive, 'bob listens', PATIENCE_MS);

  const latenciesMs: number[] = [];
  while (latenciesMs.length < WARM_UP + MESSAGES) {
    const storedAt = await sendTo(chatId, nodes.as(ann, 0));
    await until(() => heardAtMs.length > latenciesMs.length, 'bob hears it', PATIENCE_MS);
    latenciesMs.push((heardAtMs.at(-1) ?? Infinity) - storedAt);
    await sleep(SEND_EVERY_MS);
  }
  follower.stop();

  const counted = latenciesMs.slice(WARM_UP);
  const [p50, p99] = [percentile(counted, 0.5), percentile(counted, 0.99)];
  console.info(`p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  expect(faultsOf([follower])).toEqual(NO_FAULTS);
  expect(p50).toBeLessThan(P50_MS);
  expect(p99).toBeLessThan(P99_MS);
});

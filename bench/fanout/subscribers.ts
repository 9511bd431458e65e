import { setTimeout as wait } from 'node:timers/promises';
import { cpuOf, rssOf } from '../measure/process.ts';
import type { Audience, Load, LoadOptions, SubscriberTasks } from './contract.ts';
import { createDeliveries, percentileOf } from './deliveries.ts';
import { openReceivers } from './receivers.ts';
import { createSender } from './sender.ts';

/** The process that subscribes, sends, and counts what comes. */

const SENDS_FOR_COST = 400;
const LIVE_PATIENCE_MS = 2_000;
const LAST_PATIENCE_MS = 60_000;
const PACE_MS = 100;
const BURST = 20;

type Deliveries = ReturnType<typeof createDeliveries>;
type Sender = ReturnType<typeof createSender>;

interface Session {
  readonly audience: Audience;
  readonly sender: Sender;
  readonly deliveries: Deliveries;
  readonly receivers: Awaited<ReturnType<typeof openReceivers>>;
}

let session: Session | undefined;

const tasks: SubscriberTasks = {
  async open(audience) {
    const subscriptions = audience.sockets * audience.subscriptionsPerSocket;
    const deliveries = createDeliveries(subscriptions);
    const receivers = await openReceivers(audience, deliveries.receive);
    session = { audience, deliveries, receivers, sender: createSender(audience) };
  },

  async costOfSend(audience) {
    const sender = createSender(audience);
    for (let count = 1; count <= SENDS_FOR_COST; count += 1) await sender.send(count);
    const before = cpuSecondsOf(audience);
    for (let count = 1; count <= SENDS_FOR_COST; count += 1) await sender.send(count);
    const cpuSeconds = cpuSecondsOf(audience) - before;
    sender.close();
    return cpuSeconds / SENDS_FOR_COST;
  },

  async warmUp(seconds) {
    const { sender, deliveries } = opened();
    const until = performance.now() + seconds * 1_000;
    let allAreLive = false;
    while (!allAreLive || performance.now() < until) {
      const message = deliveries.begin();
      await sender.send(message);
      allAreLive = await deliveries.everyoneHas(message, LIVE_PATIENCE_MS);
    }
  },

  async load(options) {
    const { audience, deliveries } = opened();
    const latencies = deliveries.recordLatencies();
    const cpuBefore = cpuSecondsOf(audience);
    const begin = performance.now();
    const sleep = stayAwake();
    const sent = await LOADS[options.load](opened(), options);
    for (const message of sent) await deliveries.everyoneHas(message, LAST_PATIENCE_MS);
    const seconds = (performance.now() - begin) / 1_000;
    sleep();
    const cpuSeconds = cpuSecondsOf(audience) - cpuBefore;
    const recorded = latencies();
    return {
      sends: sent.length,
      deliveries: recorded.length,
      lost: sent.reduce((lost, each) => lost + deliveries.missing(each), 0),
      seconds,
      cpuSeconds,
      p50: percentileOf(recorded, 50),
      p99: percentileOf(recorded, 99),
      rssBytes: audience.targets.reduce((sum, { pid }) => sum + rssOf(pid), 0),
    };
  },

  async close() {
    session?.receivers.close();
    session?.sender.close();
    session = undefined;
  },
};

/** Each gives the numbers of the messages that it sent. */
const LOADS: Record<Load, (session: Session, options: LoadOptions) => Promise<number[]>> = {
  async closed({ sender, deliveries }, { seconds }) {
    const sent: number[] = [];
    const until = performance.now() + seconds * 1_000;
    while (performance.now() < until) {
      const message = deliveries.begin();
      sent.push(message);
      await sender.send(message);
      await deliveries.everyoneHas(message, LAST_PATIENCE_MS);
    }
    return sent;
  },

  async paced({ sender, deliveries }, { seconds }) {
    const answers: Promise<void>[] = [];
    const sent: number[] = [];
    const begin = performance.now();
    for (let due = begin; due < begin + seconds * 1_000; due += PACE_MS) {
      await wait(Math.max(0, due - performance.now()));
      const message = deliveries.begin();
      sent.push(message);
      answers.push(sender.send(message));
    }
    await Promise.all(answers);
    return sent;
  },

  async burst({ sender, deliveries }, { seconds }) {
    const sent: number[] = [];
    const until = performance.now() + seconds * 1_000;
    while (performance.now() < until) {
      const messages = Array.from({ length: BURST }, () => deliveries.begin());
      sent.push(...messages);
      await Promise.all(messages.map((message) => sender.send(message)));
      for (const message of messages) await deliveries.everyoneHas(message, LAST_PATIENCE_MS);
    }
    return sent;
  },
};

/**
 * On one machine, waking whoever waits for a frame is work of the process that sends it, and the more
 * so the slower it sends. Between machines it is not; so nobody is asleep here while it is measured.
 */
function stayAwake(): () => void {
  let isAwake = true;
  const turn = () => void (isAwake && setImmediate(turn));
  turn();
  return () => void (isAwake = false);
}

function opened(): Session {
  if (!session) throw new Error('No sockets are open');
  return session;
}

const cpuSecondsOf = ({ targets }: Audience) =>
  targets.reduce((sum, { pid }) => sum + cpuOf(pid), 0) / 1e9;

process.on('message', ({ name, argument }: { name: keyof SubscriberTasks; argument: never }) => {
  tasks[name](argument).then(
    (result) => process.send?.({ result }),
    (error: unknown) => {
      throw error;
    },
  );
});
process.on('disconnect', () => process.exit());

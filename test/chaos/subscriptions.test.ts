import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../kit/app.ts';
import { createGroup, createRoom, send } from '../kit/chats.ts';
import { copyChat } from '../kit/copies.ts';
import { openInbox } from '../kit/inbox.ts';
import { startNodes } from '../kit/nodes.ts';
import { ratesWith } from '../kit/rates.ts';
import { CHAOS_TIMEOUT_MS, promised, scale } from '../kit/scale.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const MEBIBYTE = 1024 * 1024;
const MESSAGES = scale(100, 200);
const SUBSCRIPTIONS = 10;
const CHATS = scale(2_000, 10_000);
/** Of CPU time, the clients' part included: they are in the same process. */
const LONGEST_STRETCH_MS = promised(500);

const PLENTY = '10000/60';
/** Of a node of its own: nothing is limited but events. */
const LIMITED = {
  RATE_LIMITS: 'on',
  RATE_LIMIT_EVENTS: '120/60',
  RATE_LIMIT_MESSAGES: PLENTY,
  RATE_LIMIT_OPERATIONS: PLENTY,
  RATE_LIMIT_WORK: PLENTY,
};

let app: TestApp;
beforeEach(async () => {
  app = await startApp({ rateLimits: true, rates: ratesWith({ events: '120/60' }) });
});
afterEach(() => app.stop());

/** What the event loop worked at a stretch at most, and by how much memory grew, while this went on. */
async function strainOf(work: () => Promise<void>) {
  const before = process.memoryUsage.rss();
  let [rss, worked, longestMs] = [before, process.threadCpuUsage(), 0];
  const watching = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss());
    const { user, system } = process.threadCpuUsage(worked);
    longestMs = Math.max(longestMs, Math.round((user + system) / 1_000));
    worked = process.threadCpuUsage();
  }, 5);
  await work();
  clearInterval(watching);
  const strain = { longestMs, grownMebibytes: Math.round((rss - before) / MEBIBYTE) };
  console.info(strain);
  return strain;
}

async function fill(person: Person, chatId: string): Promise<void> {
  for (let count = 0; count < MESSAGES; count++) await send(person, chatId, 'x'.repeat(4_000));
}

/** Many who each replay a log, with a large page for every event; gives how each of them ended. */
async function replayWidely(person: Person, chatId: string): Promise<unknown[]> {
  const page = (alias: number) => `subscription {
    chatEvents(chatId: "${chatId}", after: 0) {
      seq chat { a${alias}: messages(last: 100) { nodes { text sender { id } replyTo { id } } } } } }`;
  const streams = [];
  for (let n = 0; n < SUBSCRIPTIONS; n++) streams.push(await person.watch(page(n)));
  return Promise.all(
    streams.map((stream) =>
      stream.end().catch((reason) => reason[0]?.extensions.code ?? reason.code),
    ),
  );
}

function expectRefused(ends: readonly unknown[]): void {
  // A client that does not read as fast as it is served is told to resume.
  for (const end of ends) expect(['RATE_LIMITED', 4410]).toContain(end);
  expect(ends).toContain('RATE_LIMITED');
}

describe('one user', () => {
  it('is refused when wide subscriptions are replayed, before others feel it', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    let ends: unknown[] = [];

    await fill(ann, chatId);
    const strain = await strainOf(async () => void (ends = await replayWidely(eve, chatId)));

    expectRefused(ends);
    expect(strain.longestMs).toBeLessThan(LONGEST_STRETCH_MS);
  });

  it('is refused when wide subscriptions are replayed, before memory feels it', async () => {
    const nodes = await startNodes({ count: 1, variables: LIMITED });
    const [ann, eve] = await nodes.people('ann', 'eve');
    const chatId = await createRoom(ann);
    await fill(ann, chatId);
    const before = await nodes.residentBytes(0);
    let most = before;
    let isOver = false;

    const measuring = (async () => {
      while (!isOver) most = Math.max(most, await nodes.residentBytes(0).finally(() => sleep(5)));
    })();
    const ends = await replayWidely(eve, chatId);
    isOver = true;
    await measuring;
    await nodes.stop();

    expectRefused(ends);
    expect((most - before) / MEBIBYTE).toBeLessThan(512);
  });

  it('opens an inbox of very many chats without holding the event loop', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    await copyChat(app, chatId, CHATS - 1);
    await send(ann, chatId, 'newest');
    let positions: any[] = [];

    const strain = await strainOf(async () => {
      const inbox = await openInbox(ann);
      positions = inbox.ready.positions;
      await sleep(500);
    });

    expect(positions).toHaveLength(Math.min(CHATS, 5_000));
    expect(positions.map((position) => position.chatId)).toContain(chatId);
    expect(strain.longestMs).toBeLessThan(LONGEST_STRETCH_MS);
    expect(strain.grownMebibytes).toBeLessThan(256);
  });
});

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../kit/command.ts';
import { createOutboxDatabase, type OutboxDatabase } from '../kit/outbox.ts';
import { skipWithoutRedis, startRedis } from '../kit/redis.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const KILLS = scale(2, 10);
const BETWEEN_KILLS_MS = scale(800, 2_500);
const KEYS = Array.from({ length: 5 }, () => randomUUID());
const WRITERS = scale(3, 8);
const PATIENCE_MS = 60_000;

let database: OutboxDatabase;
let redis: Awaited<ReturnType<typeof startRedis>>;
const nodes: Node[] = [];
beforeAll(async () => {
  [database, redis] = await Promise.all([createOutboxDatabase(), startRedis()]);
  // Then nodes tell each other nothing, and look each second.
  skipWithoutRedis(redis);
});
afterAll(async () => {
  await Promise.all(nodes.map(kill));
  await redis?.stop();
  await database.drop();
});

interface Node {
  readonly child: ChildProcess;
  hasSaid(word: string): boolean;
}

async function startNode(): Promise<Node> {
  const script = 'test/kit/outbox-node.ts';
  const args = [script, database.url, redis?.url ?? '', KEYS.join(), String(WRITERS)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const node = { child, hasSaid: (word: string) => said.includes(word) };
  await until(() => node.hasSaid('ready'), 'a node is ready', PATIENCE_MS);
  return node;
}

async function kill({ child }: Node): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

const sql: OutboxDatabase['sql'] = (...args) => database.sql(...args);
const effectsOf = (consumer: string) =>
  sql(
    `SELECT position::int, key, change FROM effects
     WHERE consumer = $1 ORDER BY id`,
    [consumer],
  );
const upTo = (count: number) => Array.from({ length: count }, (_value, index) => index + 1);

interface Effect {
  readonly position: number;
  readonly key: string;
  readonly change: number;
}

/** Of what was told again, the first time. */
function firstOnly(effects: readonly Effect[]): Effect[] {
  const seen = new Set<number>();
  return effects.filter(({ position }) => !seen.has(position) && seen.add(position));
}

it('loses nothing, keeps the order of each key, and has its effects once, while nodes are killed', async () => {
  nodes.push(...(await Promise.all([startNode(), startNode()])));

  const starting: Promise<Node>[] = [];
  for (let turn = 0; turn < KILLS; turn++) {
    const victim = nodes.shift() ?? (await starting.shift()!);
    await sleep(BETWEEN_KILLS_MS * (0.5 + Math.random()));
    await kill(victim);
    // Sometimes there is none meanwhile.
    starting.push(startNode());
  }
  nodes.push(...(await Promise.all(starting)));
  nodes.forEach(({ child }) => child.kill('SIGUSR2'));
  await until(() => nodes.every((node) => node.hasSaid('quiet')), 'nobody writes', PATIENCE_MS);
  const things = await sql('SELECT key, changes FROM things');
  const total = things.reduce((sum, { changes }) => sum + changes, 0);
  const isThrough = async () =>
    (await sql('SELECT FROM event_cursors WHERE position = $1', [total])).length === 2;
  await until(isThrough, 'both consumers are at the end', PATIENCE_MS);

  const events = await sql('SELECT position::int, key, data FROM events ORDER BY position');
  expect(await sql('SELECT FROM outbox')).toEqual([]);
  expect(events.map(({ position }) => position)).toEqual(upTo(total));
  const told = events.map(({ position, key, data }) => ({ position, key, change: data.change }));
  for (const { key, changes } of things) {
    expect(told.filter((one) => one.key === key).map(({ change }) => change)).toEqual(
      upTo(changes),
    );
  }
  const handled = await effectsOf('handle');
  expect(await effectsOf('apply')).toEqual(told);
  expect(firstOnly(handled)).toEqual(told);
  console.info(`${KILLS} kills, ${total} events, ${handled.length - total} of them handled twice`);
});

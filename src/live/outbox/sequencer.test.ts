import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CHANGED,
  changeThing,
  createOutboxDatabase,
  type OutboxDatabase,
  type OutboxNode,
  startOutboxNode,
} from '../../../test/kit/outbox.ts';
import { until } from '../../../test/kit/until.ts';
import { poolOf } from '../../store/orm/orm.ts';
import { createSequencer } from './sequencer.ts';

const WRITERS = 16;
const WRITING_MS = 4_000;
const LONG_MS = 3_000;
const MINUTE_MS = 60_000;

let database: OutboxDatabase;
let nodes: OutboxNode[];
const warnings: unknown[] = [];
beforeAll(async () => {
  database = await createOutboxDatabase();
  nodes = [await startNode(), await startNode()];
  nodes[0]!.outbox.consume({ name: 'all', types: [CHANGED], from: 'end', handle: async () => {} });
  await until(() => nodes.every(({ outbox }) => outbox.wants(CHANGED)), 'it is wanted');
});
beforeEach(() => sql('TRUNCATE things'));
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});

/** One that looks each second from its start: another may begin to want something later. */
async function startNode(): Promise<OutboxNode> {
  const node = await startOutboxNode(database.url, {
    poolSize: WRITERS / 2 + 2,
    warn: (about) => void warnings.push(about),
  });
  node.outbox.consume({ name: 'watch', types: [], from: 'end', handle: async () => {} });
  return node;
}

const sql: OutboxDatabase['sql'] = (...args) => database.sql(...args);
const lastPosition = async (): Promise<number> =>
  (await sql('SELECT coalesce(max(position), 0)::int AS last FROM events'))[0].last;
const isMoved = async () => (await sql('SELECT FROM outbox LIMIT 1')).length === 0;

it('gives positions without gaps, in the order of each key and of each writer, and loses nothing', async () => {
  const before = await lastPosition();
  const keys = Array.from({ length: 5 }, () => randomUUID());
  const end = performance.now() + WRITING_MS;
  const write = async (writer: number) => {
    for (let turn = 1; performance.now() < end; turn++) {
      await changeThing(nodes[writer % 2]!, keys[Math.floor(Math.random() * 5)]!, {
        by: { writer, turn },
        beginsElsewhere: Math.random() < 0.5,
        isRolledBack: Math.random() < 0.05,
      });
    }
  };
  const longest = changeThing(nodes[0]!, randomUUID(), {
    by: { writer: WRITERS, turn: 1 },
    beginsElsewhere: true,
    hold: () => sleep(LONG_MS),
  });

  await Promise.all([longest, ...Array.from({ length: WRITERS }, (_value, n) => write(n))]);
  await until(isMoved, 'all are moved');

  const events = await sql(
    `SELECT position::int, key, data FROM events WHERE position > $1 ORDER BY position`,
    [before],
  );
  const things = await sql('SELECT key, changes FROM things');
  expect(events.map(({ position }) => position)).toEqual(upFrom(before + 1, events.length));
  expect(things).toHaveLength(6);
  for (const { key, changes } of things) {
    const told = events.filter((event) => event.key === key).map(({ data }) => data.change);
    expect(told).toEqual(upFrom(1, changes));
  }
  for (let writer = 0; writer < WRITERS; writer++) {
    const turns = events.filter(({ data }) => data.writer === writer).map(({ data }) => data.turn);
    expect(turns).toEqual(turns.toSorted((one, other) => one - other));
  }
  // Both nodes at once would run into each other.
  expect(warnings).toEqual([]);
});

const upFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_value, index) => first + index);

it('tells nothing of what is rolled back', async () => {
  const before = await lastPosition();
  const [lost, kept] = [randomUUID(), randomUUID()];

  await changeThing(nodes[0]!, lost, { isRolledBack: true });
  await changeThing(nodes[1]!, kept);
  await until(isMoved, 'all are moved');

  const events = await sql('SELECT key FROM events WHERE position > $1', [before]);
  expect(events).toEqual([{ key: kept }]);
});

it('waits for no open transaction', async () => {
  const before = await lastPosition();
  const [slow, quick] = [randomUUID(), randomUUID()];

  const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

  const hold = () => {
    begun.resolve();
    return released.promise;
  };
  const open = changeThing(nodes[0]!, slow, { hold });
  await begun.promise;
  await changeThing(nodes[1]!, quick);
  await until(async () => (await lastPosition()) > before, 'the quick one is told');
  const first = await sql('SELECT key FROM events WHERE position > $1', [before]);
  released.resolve();
  await open;
  await until(async () => (await lastPosition()) === before + 2, 'both are told');

  expect(first).toEqual([{ key: quick }]);
});

it('takes what a node has left that died before it could', async () => {
  const before = await lastPosition();
  await sql(
    `INSERT INTO outbox (type, key, at)
     SELECT 'thing.changed', gen_random_uuid(), now() FROM generate_series(1, 1200)`,
  );

  await until(async () => (await lastPosition()) === before + 1_200, 'all have positions');
});

describe('the lower bound', () => {
  it('rises once nobody can write below it, and what lies there is still found each minute', async () => {
    let offsetMs = 0;
    const now = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + offsetMs);
    let runs = 0;
    const sequencer = createSequencer({
      pool: poolOf(nodes[0]!.rootEm),
      log: { warn() {} },
      onMoved: () => void runs++,
    });
    await Promise.all(nodes.map((node) => node.outbox.close()));
    const insert = async (id: string) => {
      await sql(
        `INSERT INTO outbox (id, type, key, at) OVERRIDING SYSTEM VALUE
         SELECT ${id}, 'thing.changed', gen_random_uuid(), now()`,
      );
    };
    const next = `nextval('outbox_id_seq')`;
    const run = async () => {
      const before = runs;
      await insert(next);
      sequencer.wake();
      await until(() => runs > before, 'it has run');
    };

    await run();
    const atFirst = sequencer.lowerBound();
    for (let minute = 1; minute <= 4; minute++) {
      offsetMs += MINUTE_MS;
      await run();
    }
    const inBetween = sequencer.lowerBound();
    offsetMs += MINUTE_MS + 1_000;
    await run();
    const raised = sequencer.lowerBound();
    await insert('1');
    await run();
    const left = await sql('SELECT id::int FROM outbox');
    offsetMs += MINUTE_MS;
    await run();

    expect([atFirst, inBetween]).toEqual([0, 0]);
    expect(raised).toBeGreaterThan(1);
    expect(left).toEqual([{ id: 1 }]);
    expect(await sql('SELECT FROM outbox')).toEqual([]);
    await sequencer.stop();
    clock.mockRestore();
  });
});

import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase } from '../../../test/kit/database.ts';
import { queryRows } from './driver.ts';
import { RowClient } from './row-client.ts';
import type { Prepared } from './rows.ts';
import { TYPES } from './types.ts';
import type { Param } from './values.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let plain: Pool;
const pools: Pool[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  plain = new Pool({ connectionString: database.url, max: 2 });
});
afterEach(async () => void (await Promise.all(pools.splice(0).map((pool) => pool.end()))));
afterAll(() => plain.end().then(() => database.drop()));

function openOurs(options = {}): Pool {
  const ours = { connectionString: database.url, Client: RowClient, types: TYPES, pipeline: true };
  const pool = new Pool({ ...ours, max: 4, ...options });
  pools.push(pool);
  return pool;
}

/** A connection that notes how much each piece has that is written to it. */
function noting(written: number[]): Socket {
  const socket = new Socket();
  for (const name of ['_write', '_writev'] as const) {
    const write = socket[name]?.bind(socket) as (...args: unknown[]) => void;
    socket[name] = (...args: unknown[]) => {
      written.push(1);
      write(...args);
    };
  }
  return socket;
}

let count = 0;
const asks = (...texts: string[]): Prepared[] =>
  texts.map((text) => ({ name: `together_test_${++count}`, text }));

describe('statements that are asked for at once', () => {
  const PID = 'pg_backend_pid() AS pid';

  it('go to one connection in one piece, and each has its own rows', async () => {
    const written: number[] = [];
    const ours = openOurs({ stream: () => noting(written) });
    const prepared = asks(
      `SELECT 1 AS n, ${PID}`,
      `SELECT 2 AS n, ${PID}`,
      `SELECT 3 AS n, ${PID}`,
    );
    const askAll = () => Promise.all(prepared.map((one) => queryRows(ours, one, [])));
    await askAll();
    written.length = 0;

    const rows = (await askAll()).flat() as { n: number; pid: number }[];

    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(new Set(rows.map(({ pid }) => pid)).size).toBe(1);
    expect(written).toHaveLength(1);
    expect(ours.totalCount).toBe(1);
  });

  it('fail alone: those before and behind have their rows', async () => {
    const ours = openOurs();
    const prepared = asks('SELECT 1 AS n', 'SELECT 1 / $1::int AS n', 'SELECT 3 AS n');
    const askAll = () =>
      Promise.allSettled(prepared.map((one, i) => queryRows(ours, one, i === 1 ? [0] : [])));

    for (const [first, failed, last] of [await askAll(), await askAll()]) {
      expect(first).toMatchObject({ value: [{ n: 1 }] });
      expect(failed).toMatchObject({ reason: { code: '22012' } });
      expect(last).toMatchObject({ value: [{ n: 3 }] });
    }
    expect(ours.waitingCount).toBe(0);
  });

  it('are each run, also where one of them is asked for several times', async () => {
    const ours = openOurs();
    const [prepared, other] = asks('SELECT $1::int AS n', 'SELECT 7 AS n') as [Prepared, Prepared];
    const ask = (one: Prepared, ...values: Param[]) => queryRows(ours, one, values);

    const rows = await Promise.all([
      ...[1, 2, 3].map((n) => ask(prepared, n)),
      ...Array.from({ length: 20 }, () => ask(other)),
    ]);

    expect(rows.flat()).toEqual([1, 2, 3, ...Array(20).fill(7)].map((n) => ({ n })));
  });

  it('do not wait behind one that writes or locks', async () => {
    const ours = openOurs();
    await plain.query('CREATE TABLE held (id int); INSERT INTO held VALUES (1)');
    const holder = await plain.connect();
    await holder.query('BEGIN');
    await holder.query('UPDATE held SET id = 2');
    const [lock, update, read] = asks(
      'WITH one AS (SELECT * FROM held FOR UPDATE) SELECT id FROM one',
      'UPDATE held SET id = 3 RETURNING id',
      'SELECT id FROM held',
    ).map((one) => queryRows(ours, one, []));

    expect(await read).toEqual([{ id: 1 }]);
    await holder.query('COMMIT');
    holder.release();
    expect((await Promise.all([lock, update])).flat()).toHaveLength(2);
  });

  it('all fail where the connection breaks', async () => {
    const ours = openOurs();
    ours.on('error', () => undefined);
    const asked = asks(`SELECT ${PID}`, 'SELECT pg_sleep(30)::text AS slept', 'SELECT 3 AS n').map(
      (one) => queryRows(ours, one, []),
    );
    const ended = Promise.allSettled(asked);
    const [{ pid }] = (await asked[0]) as [{ pid: number }];

    await plain.query('SELECT pg_terminate_backend($1)', [pid]);

    expect((await ended).map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'rejected'],
    ]);
    const [again] = asks('SELECT 4 AS n') as [Prepared];
    expect(await queryRows(ours, again, [])).toEqual([{ n: 4 }]);
  });
});

import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';
import { createTestDatabase } from '../../../test/kit/database.ts';
import { openOrm } from '../../../test/kit/orm.ts';
import { statement } from '../statement/statement.ts';
import { clientFor, queryRows } from './driver.ts';
import { RowClient } from './row-client.ts';
import { TYPES } from './types.ts';
import type { Param } from './values.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let plain: Pool;
const pools: Pool[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  plain = new Pool({ connectionString: database.url, max: 1 });
});
/** Each test has a pool, and the server no more than a hundred connections for all. */
afterEach(async () => void (await Promise.all(pools.splice(0).map((pool) => pool.end()))));
afterAll(() => plain.end().then(() => database.drop()));

function open(options: object): Pool {
  const pool = new Pool({ connectionString: database.url, max: 1, ...options });
  pools.push(pool);
  return pool;
}

/** The clients of our pools: of this version of pg, and of one that has not what the fast ones need. */
const CLIENTS: [clients: string, Client: typeof Client][] = [
  ['as they came', clientFor()],
  ['by what pg promises alone', clientFor({})],
];

/** A connection that brings everything in pieces of so many bytes. */
const inPiecesOf = (size: number) => () => {
  const socket = new Socket();
  const emit: (event: string | symbol, ...args: any[]) => boolean = socket.emit.bind(socket);
  socket.emit = (event: string | symbol, ...args: any[]): boolean => {
    if (event !== 'data') return emit(event, ...args);
    const bytes: Buffer = args[0];
    for (let at = 0; at < bytes.length; at += size) {
      emit(event, bytes.subarray(at, at + size));
    }
    return true;
  };
  return socket;
};

let count = 0;
const prepare = (text: string) => ({ name: `rows_test_${++count}`, text });

/** At first columns are told of, and come in text; from then on some come in binary. */
async function readTwice(pool: Pool, text: string, values: readonly Param[]) {
  const prepared = prepare(text);
  return [await queryRows(pool, prepared, values), await queryRows(pool, prepared, values)];
}

const EVERYTHING = `
  SELECT n AS number, -n AS "a ""quoted"" name", n::bigint AS long, n % 2 = 0 AS "isEven",
    CASE WHEN n % 3 > 0 THEN md5(n::text)::uuid END AS id,
    CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN 'plain' ELSE 'Grüße, 世界 🐢 ' || n END AS text,
    repeat('long 🐢 ', n * 50) AS long_text, '\\x00ff41'::bytea AS bytes,
    ARRAY[n, NULL, n] AS numbers, ARRAY['a', NULL, '"b\\'] AS texts, n / 3.0::float8 AS fraction,
    ('2026-02-28 23:59:59.9996+00'::timestamptz(3) + n * interval '1 hour') AS moment, NULL AS nothing,
    'Ann'::citext AS name, date '2026-02-28' + n AS day, jsonb_build_object('n', n, 'of', '[1]'::jsonb) AS json,
    ARRAY[md5(n::text)::uuid, NULL] AS ids, ARRAY['2026-02-28 12:00:00.5+00'::timestamptz(3)] AS moments, n::numeric AS exact,
    (9007199254740993 + n)::bigint AS longer, 'OWNER'::varchar AS role, n::smallint AS small
  FROM generate_series(1, 40) AS n`;

const MOMENTS = [
  '2026-02-28 23:59:59.999+00',
  '2026-03-01 00:00:00+00',
  '2026-03-01 00:00:00.123456+05:30',
  '1969-12-31 23:59:59.999999+00',
  '0001-01-01 00:00:00+00',
  '0044-03-15 12:00:00+00 BC',
  '12026-01-01 00:00:00+00',
  'infinity',
  '-infinity',
];

const VALUES: [what: string, type: string, value: Param][] = [
  ['nothing', 'text', null],
  ['an empty text', 'text', ''],
  ['a text', 'text', '"Grüße", {世界}, \\🐢'],
  ['a number', 'int', -42],
  ['a truth', 'bool', true],
  ['bytes', 'bytea', Buffer.from([0, 255, 34, 92])],
  ['a moment', 'timestamptz', new Date('2026-02-28T23:59:59.999Z')],
  ['no texts', 'text[]', []],
  ['texts', 'text[]', ['', 'null', 'NULL', 'a,b', '{a}', '"', '\\', ' a ', '🐢', null]],
  ['numbers', 'int[]', [1, -2, null]],
  ['moments', 'timestamptz[]', [new Date(0), null]],
  ['bytes in a list', 'bytea[]', [Buffer.from([0, 255, 34, 92]), null]],
  [
    'lists in a list',
    'int[]',
    [
      [1, 2],
      [3, null],
    ],
  ],
];

it('are read as they came by the version of pg that is installed', () => {
  expect(clientFor()).toBe(RowClient);
  expect(clientFor({ connection: { parsedStatements: {} } })).toBe(Client);
});

describe.each(CLIENTS)('rows of a prepared statement, read %s,', (_how, Client) => {
  const openOurs = (options = {}) =>
    open({ Client, types: TYPES, pipeline: true, options: '-c timezone=UTC', ...options });

  it('are what pg itself reads, whatever they hold', async () => {
    const answers = await readTwice(openOurs(), EVERYTHING, []);

    const { rows } = await plain.query(EVERYTHING);
    expect(answers).toEqual([rows, rows]);
  });

  it.each([1, 2, 3, 5, 64, 1_000])(
    'are read whole when they come in pieces of %i bytes, and so is all else',
    async (size) => {
      const ours = openOurs({ stream: inPiecesOf(size) });

      const rows = await queryRows(ours, prepare(EVERYTHING), []);

      const expected = (await plain.query(EVERYTHING)).rows;
      expect(rows).toEqual(expected);
      expect((await ours.query(EVERYTHING)).rows).toEqual(expected);
    },
  );

  it.each(MOMENTS)('know the moment %s', async (moment) => {
    const text = 'SELECT $1::timestamptz AS moment';

    const answers = await readTwice(openOurs(), text, [moment]);

    const { rows } = await plain.query(text, [moment]);
    expect(answers).toEqual([rows, rows]);
  });

  it.each([
    [-(2 ** 31), -(2 ** 15), true],
    [2 ** 31 - 1, 2 ** 15 - 1, false],
    [-1, -1, null],
  ])('know the numbers %i and %i, and what is %s', async (number, small, isTrue) => {
    const values = [number, small, isTrue];
    const text = `SELECT $1::int AS number, $2::smallint AS small, $3::bool AS "isTrue"`;

    const answers = await readTwice(openOurs(), text, values);

    const { rows } = await plain.query(text, values);
    expect(answers).toEqual([rows, rows]);
  });

  it('know what they are by the connection that asks, whichever knows the statement', async () => {
    const ours = openOurs({ max: 2 });
    const prepared = prepare('SELECT $1::int AS number, pg_sleep(0.1)::text AS slept');

    const together = await Promise.all([1, 2, 3, 4].map((n) => queryRows(ours, prepared, [n])));

    expect(together.flat()).toEqual([1, 2, 3, 4].map((number) => ({ number, slept: '' })));
  });

  it.each(VALUES)('are asked for by %s as pg would ask', async (_what, type, value) => {
    const text = `SELECT $1::${type} AS value`;

    const answers = await readTwice(openOurs(), text, [value]);

    const { rows } = await plain.query(text, [value]);
    expect(answers).toEqual([rows, rows]);
  });

  it('are none where the statement gives none, or writes', async () => {
    const ours = openOurs();

    expect(await queryRows(ours, prepare('SELECT 1 AS one WHERE false'), [])).toEqual([]);
    expect(await queryRows(ours, prepare('CREATE TEMP TABLE written (id int)'), [])).toEqual([]);
    expect(await queryRows(ours, prepare('INSERT INTO written VALUES ($1)'), [1])).toEqual([]);
    expect(await queryRows(ours, prepare('SELECT id FROM written'), [])).toEqual([{ id: 1 }]);
  });

  it('fail with the error of the database, and the connection goes on', async () => {
    const ours = openOurs();
    const prepared = prepare('SELECT $1::int AS number');

    await expect(queryRows(ours, prepared, ['one'])).rejects.toMatchObject({ code: '22P02' });
    await expect(queryRows(ours, prepare('SELECT nonsense'), [])).rejects.toMatchObject({
      code: '42703',
    });

    expect(await queryRows(ours, prepared, ['1'])).toEqual([{ number: 1 }]);
    expect(ours.totalCount).toBe(1);
  });

  it('fail where the connection breaks, and come over a new one', async () => {
    const ours = openOurs();
    ours.on('error', () => undefined);
    const text = 'SELECT pg_backend_pid() AS pid, pg_sleep($1)::text AS slept';
    const prepared = prepare(text);
    const [{ pid }] = (await queryRows(ours, prepared, [0])) as [{ pid: number }];

    const sleeping = queryRows(ours, prepared, [30]);
    const failure = expect(sleeping).rejects.toThrow();
    await plain.query('SELECT pg_terminate_backend($1)', [pid]);
    await failure;

    expect(await queryRows(ours, prepared, [0])).toMatchObject([{ slept: '' }]);
  });
});

describe('rows that a statement reads within a transaction', () => {
  let orm: ReturnType<typeof openOrm>;
  beforeAll(() => {
    orm = openOrm(database.url);
  });
  afterAll(() => orm.close());

  it('are those that it reads outside, whatever they hold', async () => {
    const read = statement<object, []>('rows_test_everything', EVERYTHING);

    const outside = await read(orm.em);
    const within = await orm.em.transactional((em) => read(em));

    expect(within).toEqual(outside);
    expect(outside).toHaveLength(40);
  });

  it.each(MOMENTS)('know the moment %s', async (moment) => {
    const read = statement<object, [string]>(
      'rows_test_moment',
      'SELECT $1::timestamptz AS moment',
    );

    const within = await orm.em.transactional((em) => read(em, moment));

    expect(within).toEqual(await read(orm.em, moment));
  });

  it.each(VALUES)('are asked for by %s alike', async (_what, type, value) => {
    const read = statement<object, [Param]>(`rows_test_${type}`, `SELECT $1::${type} AS value`);

    const within = await orm.em.transactional((em) => read(em, value));

    expect(within).toEqual(await read(orm.em, value));
  });
});

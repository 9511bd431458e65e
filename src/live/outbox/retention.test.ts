import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  CHANGED,
  changeThing,
  createOutboxDatabase,
  type OutboxDatabase,
  type OutboxNode,
  startOutboxNode,
} from '../../../test/kit/outbox.ts';
import { until } from '../../../test/kit/until.ts';
import { forgetEvents } from './retention.ts';

const NEVER = { isOver: () => false };

let database: OutboxDatabase;
let node: OutboxNode;
const warnings: object[] = [];
beforeAll(async () => {
  database = await createOutboxDatabase();
  node = await startOutboxNode(database.url);
});
beforeEach(async () => {
  await database.sql('TRUNCATE events, event_cursors');
  warnings.length = 0;
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

const forget = (lease = NEVER) => {
  const log = { warn: (about: object) => void warnings.push(about) };
  return forgetEvents({ rootEm: node.rootEm, log: log as never }, lease);
};
/** So many days old, up to this position. */
const addEvents = (from: number, to: number, days: number) =>
  database.sql(
    `INSERT INTO events (position, type, key, at)
     SELECT n, 'thing.changed', gen_random_uuid(), now() - make_interval(days => $3)
     FROM generate_series($1::int, $2::int) n`,
    [from, to, days],
  );
const addCursor = (name: string, position: number) =>
  database.sql(
    `INSERT INTO event_cursors (name, types, position, held_until) VALUES ($1, '{}', $2, now())`,
    [name, position],
  );
async function kept() {
  const [row] = await database.sql(
    'SELECT min(position)::int AS first, max(position)::int AS last, count(*)::int FROM events',
  );
  return row;
}

it('events go once they are old and everybody has passed them', async () => {
  await addEvents(1, 5_000, 8);
  await addEvents(5_001, 5_100, 6);
  await addCursor('ahead', 5_100);
  await addCursor('behind', 4_500);

  const isDone = await forget();

  expect(isDone).toBe(true);
  expect(await kept()).toEqual({ first: 4_501, last: 5_100, count: 600 });
  expect(warnings).toEqual([{ consumers: ['behind'] }]);
});

it('events go up to the first that is young, whatever is behind it', async () => {
  await addEvents(1, 10, 8);
  await addEvents(11, 11, 6);
  await addEvents(12, 20, 8);

  await forget();

  expect(await kept()).toEqual({ first: 11, last: 20, count: 10 });
});

it('what a run does not come to is left for the next', async () => {
  await addEvents(1, 5_000, 8);
  let steps = 0;

  const isDone = await forget({ isOver: () => ++steps > 1 });

  expect(isDone).toBe(false);
  expect(await kept()).toEqual({ first: 2_001, last: 5_000, count: 3_000 });
  expect(await forget()).toBe(true);
});

// Its consumer goes on, and would hold up what is forgotten elsewhere.
it('the newest event stays, however old: positions go on behind it', async () => {
  await addEvents(1, 100, 30);

  await forget();
  const left = await kept();
  node.outbox.consume({ name: 'all', types: [CHANGED], from: 'end', handle: async () => {} });
  await until(() => node.outbox.wants(CHANGED), 'it is wanted');
  await changeThing(node, randomUUID());
  await until(async () => (await kept()).count === 2, 'there is another one');

  expect(left).toEqual({ first: 100, last: 100, count: 1 });
  expect(await kept()).toEqual({ first: 100, last: 101, count: 2 });
});

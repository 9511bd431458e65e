import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CHANGED,
  changeThings,
  createOutboxDatabase,
  type OutboxDatabase,
  type OutboxNode,
  startOutboxNode,
} from '../../../test/kit/outbox.ts';
import { until } from '../../../test/kit/until.ts';
import type { OutboxEvent } from './events.ts';

const OTHER = 'thing.forgotten';

let database: OutboxDatabase;
beforeAll(async () => {
  database = await createOutboxDatabase();
});
beforeEach(() => sql('TRUNCATE things, effects, event_cursors'));
afterAll(() => database.drop());

const nodes: OutboxNode[] = [];
afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.stop()));
});
async function startNode(): Promise<OutboxNode> {
  const node = await startOutboxNode(database.url);
  nodes.push(node);
  return node;
}

const sql: OutboxDatabase['sql'] = (...args) => database.sql(...args);
const cursor = async (name: string) =>
  (
    await sql(
      'SELECT types, position::int, holder_id AS "holderId" FROM event_cursors WHERE name = $1',
      [name],
    )
  )[0];
const isHeld = (name: string) =>
  until(async () => Boolean((await cursor(name))?.holderId), 'a node runs the consumer');
const keysOf = (events: readonly OutboxEvent[]) => events.map(({ key }) => key);

describe('among nodes, a consumer', () => {
  it('is run by one, and by the next at once when that stops: nothing is told twice', async () => {
    const [first, second] = [await startNode(), await startNode()];
    const told: { node: string; key: string }[] = [];
    const consume = ({ outbox }: OutboxNode, node: string) =>
      outbox.consume({
        name: 'one',
        types: [CHANGED],
        from: 'end',
        handle: async (events) => void told.push(...keysOf(events).map((key) => ({ node, key }))),
      });
    consume(first, 'first');
    await isHeld('one');
    consume(second, 'second');
    await until(() => second.outbox.wants(CHANGED), 'the other knows');

    const keys = await changeThings(second, 4);
    await until(() => told.length === 4, 'the first is told');
    await nodes.shift()!.stop();
    keys.push(...(await changeThings(second, 3)));
    await until(() => told.length === 7, 'the second is told');

    expect(told.map(({ key }) => key)).toEqual(keys);
    expect(told.map(({ node }) => node)).toEqual([
      ...Array(4).fill('first'),
      ...Array(3).fill('second'),
    ]);
  });

  it('is left by a node that another has taken it from, which does not move its cursor', async () => {
    const node = await startNode();
    let signal: AbortSignal | undefined;
    let end = () => {};
    node.outbox.consume({
      name: 'lost',
      types: [CHANGED],
      from: 'end',
      handle(_events, told) {
        signal = told;
        return new Promise((resolve) => (end = resolve));
      },
    });
    await isHeld('lost');
    const { position } = await cursor('lost');
    await changeThings(node, 1);
    await until(() => signal !== undefined, 'it is told');

    const other = randomUUID();
    await sql(
      `UPDATE event_cursors SET holder_id = $1, held_until = now() + interval '1 hour'
       WHERE name = 'lost'`,
      [other],
    );
    await until(() => signal!.aborted, 'it is told to end');
    end();
    await sleep(100);

    expect(await cursor('lost')).toMatchObject({ position, holderId: other });
  });

  it('is left to those that know all types which it wants, for a minute after the last of them', async () => {
    const old = await startNode();
    const told: string[] = [];
    const consume = ({ outbox }: OutboxNode, node: string, types: string[]) =>
      outbox.consume({
        name: 'grown',
        types,
        from: 'end',
        handle: async (events) => void told.push(...events.map(({ type }) => `${node} ${type}`)),
      });
    consume(old, 'old', [CHANGED]);
    await isHeld('grown');

    const young = await startNode();
    consume(young, 'young', [CHANGED, OTHER]);
    await until(() => young.outbox.wants(OTHER), 'it wants more');
    await changeThings(young, 1, OTHER);
    await changeThings(young, 1);
    await until(() => told.length === 2, 'the younger is told');
    await nodes.pop()!.stop();
    await changeThings(old, 1);
    await sleep(2_500);
    const leftAlone = await cursor('grown');
    await sql(`UPDATE event_cursors SET held_until = now() - interval '61 seconds'`);
    await until(() => told.length === 3, 'the older goes on');

    expect(leftAlone).toMatchObject({ types: [CHANGED, OTHER], holderId: null });
    expect(told).toEqual([`young ${OTHER}`, `young ${CHANGED}`, `old ${CHANGED}`]);
    expect(await cursor('grown')).toMatchObject({ types: [CHANGED] });
  });

  it('that does not end in time is left to another node', async () => {
    const [stuck, well] = [await startNode(), await startNode()];
    const told: string[] = [];
    let hasBegun = false;
    const never = () => {
      hasBegun = true;
      return new Promise<void>(() => {});
    };
    const consumer = { name: 'stuck', types: [CHANGED], from: 'end' } as const;
    stuck.outbox.consume({ ...consumer, handle: never });
    await isHeld('stuck');
    well.outbox.consume({
      ...consumer,
      handle: async (events) => void told.push(...events.map(({ key }) => key)),
    });
    const keys = await changeThings(stuck, 2);
    await until(() => hasBegun, 'the stuck one has begun');

    const now = performance.now.bind(performance);
    const later = jest.spyOn(performance, 'now').mockImplementation(() => now() + 61_000);
    await until(() => told.length === 2, 'the other is told');
    later.mockRestore();

    expect(told).toEqual(keys);
  });
});

describe('what a consumer wants', () => {
  it('is written also while no node runs it, until it is forgotten', async () => {
    const first = await startNode();
    first.outbox.consume({ name: 'away', types: [CHANGED], from: 'end', handle: async () => {} });
    await isHeld('away');
    await nodes.shift()!.stop();

    const second = await startNode();
    const wantedAtOnce = second.outbox.wants(CHANGED);
    await second.outbox.forget('away');
    await until(() => !second.outbox.wants(CHANGED), 'it is forgotten');

    expect(wantedAtOnce).toBe(true);
    expect(await cursor('away')).toBeUndefined();
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CHANGED,
  changeThings,
  createOutboxDatabase,
  noteEffects,
  type OutboxDatabase,
  type OutboxNode,
  startOutboxNode,
} from '../../../test/kit/outbox.ts';
import { until } from '../../../test/kit/until.ts';
import type { OutboxEvent } from './events.ts';

const OTHER = 'thing.forgotten';
const HELD = 'SELECT FROM event_cursors WHERE name = $1 AND holder_id IS NOT NULL';

let database: OutboxDatabase;
beforeAll(async () => {
  database = await createOutboxDatabase();
});
beforeEach(() => sql('TRUNCATE things, effects, event_cursors'));
afterAll(() => database.drop());

const nodes: OutboxNode[] = [];
const warnings: object[] = [];
afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.stop()));
  warnings.length = 0;
});
async function startNode(): Promise<OutboxNode> {
  const node = await startOutboxNode(database.url, { warn: (about) => void warnings.push(about) });
  nodes.push(node);
  return node;
}

const sql: OutboxDatabase['sql'] = (...args) => database.sql(...args);
const isHeld = (name: string) =>
  until(async () => (await sql(HELD, [name])).length > 0, 'a node runs the consumer');
const keysOf = (events: readonly OutboxEvent[]) => events.map(({ key }) => key);

describe('a consumer', () => {
  it('is told of all that it wants, in order, with what was said', async () => {
    const node = await startNode();
    const told: OutboxEvent[] = [];
    node.outbox.consume({
      name: 'some',
      types: [CHANGED],
      from: 'end',
      handle: async (events) => void told.push(...events),
    });
    node.outbox.consume({ name: 'other', types: [OTHER], from: 'end', handle: async () => {} });
    await Promise.all(['some', 'other'].map(isHeld));

    const first = await changeThings(node, 2);
    await changeThings(node, 2, OTHER);
    const last = await changeThings(node, 2);
    await until(() => told.length === 4, 'it is told');

    expect(keysOf(told)).toEqual([...first, ...last]);
    expect(told.map(({ position }) => position - told[0]!.position)).toEqual([0, 1, 4, 5]);
    expect(told[0]).toMatchObject({
      type: CHANGED,
      actorId: null,
      subjectId: null,
      data: { change: 1 },
      at: expect.any(Date),
    });
  });

  it('begins where it says: with the oldest that is kept, or with the next', async () => {
    const node = await startNode();
    const told: Record<string, string[]> = { old: [], early: [], late: [] };
    const consume = (name: string, from: 'beginning' | 'end') =>
      node.outbox.consume({
        name,
        types: [CHANGED],
        from,
        handle: async (events) => void told[name]!.push(...keysOf(events)),
      });
    consume('old', 'end');
    await isHeld('old');
    const before = await changeThings(node, 2);
    await until(() => told['old']!.length === 2, 'they are events');

    consume('early', 'beginning');
    consume('late', 'end');
    await Promise.all(['early', 'late'].map(isHeld));
    const after = await changeThings(node, 2);
    await until(() => told['late']!.length === 2, 'it is told');
    await until(() => told['early']!.at(-1) === after[1], 'it has come to the end');

    expect(told['late']).toEqual(after);
    expect(told['early']!.slice(-4)).toEqual([...before, ...after]);
  });

  it('that fails is told of the same again, and of nothing before that', async () => {
    const node = await startNode();
    const told: string[] = [];
    let failures = 0;
    node.outbox.consume({
      name: 'frail',
      types: [CHANGED],
      from: 'end',
      async handle(events) {
        if (++failures <= 4) throw new Error('Not yet');
        told.push(...keysOf(events));
      },
    });
    await isHeld('frail');

    const keys = await changeThings(node, 5);
    await until(() => told.length >= 5, 'it is told');

    expect(told).toEqual(keys);
    expect(warnings.map((about: any) => about.failures)).toEqual([1, 2, 3, 4]);
  });

  it('has its effects in the database exactly once, also where it fails behind them', async () => {
    const node = await startNode();
    let failures = 0;
    node.outbox.consume({
      name: 'exact',
      types: [CHANGED],
      from: 'end',
      async apply(em, events) {
        await noteEffects(em, 'exact', events);
        if (++failures <= 3) throw new Error('Not yet');
      },
    });
    await isHeld('exact');

    const keys = await changeThings(node, 5);
    const effects = () => sql('SELECT key FROM effects ORDER BY id');
    await until(async () => (await effects()).length >= 5, 'it has effects');

    expect((await effects()).map(({ key }) => key)).toEqual(keys);
    expect(failures).toBeGreaterThan(3);
  });

  it('does not hold up others', async () => {
    const node = await startNode();
    const told: string[] = [];
    const handle = async (events: readonly OutboxEvent[]) => void told.push(...keysOf(events));
    const never = () => new Promise<void>(() => {});
    node.outbox.consume({ name: 'slow', types: [CHANGED], from: 'end', handle: never });
    node.outbox.consume({ name: 'quick', types: [CHANGED], from: 'end', handle });
    await Promise.all(['slow', 'quick'].map(isHeld));

    const keys = await changeThings(node, 3);

    await until(() => told.length === 3, 'the other is told');
    expect(told).toEqual(keys);
  });
});

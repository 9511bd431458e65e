import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import { type Bus, createLocalBus } from '../../src/live/bus/bus.ts';
import type { OutboxEvent } from '../../src/live/outbox/events.ts';
import { outbox as module } from '../../src/live/outbox/module.ts';
import { createOutbox, type OpenOutbox } from '../../src/live/outbox/outbox.ts';
import { createOrm } from '../../src/store/orm/orm.ts';
import { statement } from '../../src/store/statement/statement.ts';
import { createTestDatabase } from './database.ts';

export type OutboxNode = Awaited<ReturnType<typeof startOutboxNode>>;

/** What the writers change, and what a consumer makes of what it is told. */
export const THINGS = `
  CREATE TABLE things (key uuid PRIMARY KEY, changes int NOT NULL);
  CREATE TABLE elsewhere (id uuid PRIMARY KEY);
  CREATE TABLE effects (id bigint GENERATED ALWAYS AS IDENTITY, consumer text, position bigint, key uuid, change int)`;

export const CHANGED = 'thing.changed';

export type OutboxDatabase = Awaited<ReturnType<typeof createOutboxDatabase>>;

/** A database with things to change. */
export async function createOutboxDatabase() {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 2 });
  await pool.query(THINGS);
  return {
    url: database.url,
    sql: async (text: string, values: unknown[] = []): Promise<any[]> =>
      (await pool.query(text, values)).rows,
    async drop(): Promise<void> {
      await pool.end();
      await database.drop();
    },
  };
}

interface Options {
  readonly bus?: Bus;
  readonly poolSize?: number;
  readonly runsConsumers?: boolean;
  /** What it logs. */
  readonly warn?: (about: object, message: string) => void;
}

/** A node of which there is nothing but its outbox; those of one process tell each other nothing. */
export async function startOutboxNode(url: string, options: Options = {}) {
  const { bus = createLocalBus(), poolSize = 4, runsConsumers = true, warn = () => {} } = options;
  const orm = createOrm({ url, poolSize, entities: module.entities });
  const log = { warn } as Parameters<typeof createOutbox>[0]['log'];
  const outbox = await createOutbox({ rootEm: orm.em, bus, log, runsConsumers });
  return {
    rootEm: orm.em as EntityManager,
    outbox,
    async stop(): Promise<void> {
      await outbox.close();
      await orm.close();
    },
  };
}

const change = statement<{ change: number }, [key: string]>(
  'test_outbox_change',
  `INSERT INTO things (key, changes) VALUES ($1, 1)
   ON CONFLICT (key) DO UPDATE SET changes = things.changes + 1 RETURNING changes AS change`,
);
const touch = statement<never, [id: string]>(
  'test_outbox_elsewhere',
  'INSERT INTO elsewhere (id) VALUES ($1)',
);

interface Change {
  readonly type?: string;
  /** Who did it, and as which of their changes. */
  readonly by?: { readonly writer: number; readonly turn: number };
  /** Writes to another table before it waits for the thing. */
  readonly beginsElsewhere?: boolean;
  /** What is waited for before the end of the transaction. */
  readonly hold?: () => Promise<unknown>;
  readonly isRolledBack?: boolean;
}

/** Changes a thing, and tells of it, in one transaction that holds the thing's lock. */
export async function changeThing(
  { rootEm, outbox }: { readonly rootEm: EntityManager; readonly outbox: OpenOutbox },
  key: string,
  { type = CHANGED, by, beginsElsewhere, hold, isRolledBack = false }: Change = {},
): Promise<void> {
  const rolledBack = new Error('Rolled back');
  const changing = rootEm.fork().transactional(async (em) => {
    if (beginsElsewhere) await touch(em, randomUUID());
    const [changed] = await change(em, key);
    await outbox.append(em, { type, key, data: { change: changed?.change ?? 0, ...by } });
    await hold?.();
    if (isRolledBack) throw rolledBack;
  });
  await changing.catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
  outbox.wake();
}

/** Changes so many things, each another one, in turn; gives their keys. */
export async function changeThings(
  node: OutboxNode,
  count: number,
  type = CHANGED,
): Promise<string[]> {
  const keys = Array.from({ length: count }, () => randomUUID());
  for (const key of keys) await changeThing(node, key, { type });
  return keys;
}

const insertEffects = statement<
  never,
  [
    consumer: string,
    positions: readonly number[],
    keys: readonly string[],
    changes: readonly number[],
  ]
>(
  'test_outbox_effects',
  `INSERT INTO effects (consumer, position, key, change)
   SELECT $1, * FROM unnest($2::bigint[], $3::uuid[], $4::int[])`,
);

/** Writes down what the consumer is told. */
export async function noteEffects(
  em: EntityManager,
  consumer: string,
  events: readonly OutboxEvent[],
): Promise<void> {
  await insertEffects(
    em,
    consumer,
    events.map(({ position }) => position),
    events.map(({ key }) => key),
    events.map(({ data }) => Number(data?.['change'])),
  );
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { StartupError } from '../../errors.ts';
import { createDialect } from './dialect.ts';
import { knownMigrations, type MigrationState, readState } from './migration-list.ts';
import { createPool } from '../postgres/pool.ts';
import type { TimeLimits } from '../postgres/session.ts';

/** Any number that no other program on the database takes for its own lock. */
const MIGRATION_LOCK = 4_007_221;
const LOCK_POLL_MS = 100;

/** A migration may take its time, but not while it keeps everybody else from a table. */
const LIMITS: TimeLimits = {
  statementMs: 0,
  lockMs: 5_000,
  idleInTransactionMs: 60_000,
};

/** Applies what is missing; nodes that start together take turns. Returns the names of what was applied. */
export async function migrateUp(url: string): Promise<string[]> {
  return inTurn(url, async (pool) => {
    const state = await readState(pool);
    requireUsable(state.breaking);
    if (state.missing.length === 0) return [];
    return withMigrator(pool, (migrator) => migrator.up());
  });
}

/** Takes the newest one back. */
export async function migrateDown(url: string): Promise<string[]> {
  return inTurn(url, async (pool) => {
    requireUsable((await readState(pool)).unknown);
    return withMigrator(pool, (migrator) => migrator.down());
  });
}

function requireUsable(unusable: MigrationState['unknown']): void {
  if (unusable.length === 0) return;
  throw new StartupError(
    `The database is newer than this Confab (it has ${unusable.join(', ')}): ` +
      'start the version that brought it there, or a newer one',
  );
}

type Run = (migrator: MikroORM['migrator']) => Promise<{ name: string }[]>;

/** An ORM that knows no entities: it knows how migrations are run, and where it is written down. */
async function withMigrator(pool: Pool, run: Run): Promise<{ name: string }[]> {
  const { rows } = await pool.query<{ dbName: string; schema: string }>(
    'SELECT current_database() AS "dbName", current_schema() AS schema',
  );
  const orm = new MikroORM({
    ...rows[0],
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => undefined,
    driverOptions: createDialect(pool),
    migrations: {
      migrationsList: await knownMigrations(),
      snapshot: false,
      transactional: true,
      // Each is whole by itself, and some cannot be in a transaction.
      allOrNothing: false,
    },
  });
  // It is given the connection that has the lock, and asks for no other.
  return run(orm.migrator);
}

/**
 * Works on one connection alone, which has the lock: where the process is killed, what it has asked
 * for goes on, and nobody else begins before that is over.
 */
async function inTurn(
  url: string,
  work: (pool: Pool) => Promise<{ name: string }[]>,
): Promise<string[]> {
  const pool = createPool({ url, size: 1, limits: LIMITS, prepare: takeLock });
  try {
    return (await work(pool)).map(({ name }) => name);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new StartupError(
      `The migrations failed: ${reason}. Mend the database, then start again`,
      { cause: error },
    );
  } finally {
    await pool.end();
  }
}

/** Whoever waited within a statement would keep the one before from building an index. */
async function takeLock(client: PoolClient): Promise<void> {
  // What is made of whole tables is joined as wholes.
  await client.query('SET enable_hashjoin TO on; SET enable_mergejoin TO on');
  for (;;) {
    const { rows } = await client.query<{ isOurs: boolean }>(
      `SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS "isOurs"`,
    );
    if (rows[0]?.isOurs) return;
    await sleep(LOCK_POLL_MS);
  }
}

import { Client } from 'pg';
import { until } from './until.ts';

interface Database {
  readonly config: { readonly databaseUrl: string | null };
  sql(text: string, values?: unknown[]): Promise<any[]>;
}

/** Nodes with jobs wait for each other's advisory locks, and writers to extend a table: that is nobody's test. */
const WAITING = `datname = current_database() AND wait_event_type = 'Lock'
  AND wait_event NOT IN ('advisory', 'extend')`;

/** A transaction of the test's own, which others run into: so a race has the order that a test needs. */
export async function hold(app: Database, text: string, values: readonly unknown[]) {
  const client = new Client(app.config.databaseUrl ?? undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(text, [...values]);
  return {
    /** Resolves once so many connections wait for a lock. */
    waiters: (count: number) =>
      until(async () => (await countWaiters(app)) >= count, `${count} wait for the lock`),
    /** Those who wait are lost with what they wanted to write. */
    endWaiters: () =>
      app.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${WAITING}`),
    async release(): Promise<void> {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

async function countWaiters(app: Database): Promise<number> {
  const [row] = await app.sql(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE ${WAITING}`,
  );
  return row.count;
}

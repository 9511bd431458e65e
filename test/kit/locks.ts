import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestApp } from './app.ts';

const PATIENCE_MS = 5_000;

/** A transaction of the test's own, which others run into: so a race has the order that a test needs. */
export async function hold(app: TestApp, text: string, values: readonly unknown[]) {
  const client = new Client(app.config.databaseUrl ?? undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(text, [...values]);
  return {
    /** Resolves once so many connections wait for a lock. */
    async waiters(count: number): Promise<void> {
      const deadline = Date.now() + PATIENCE_MS;
      while ((await countWaiters(app)) < count) {
        if (Date.now() > deadline) throw new Error(`Nobody waits for the lock`);
        await sleep(5);
      }
    },
    async release(): Promise<void> {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

async function countWaiters(app: TestApp): Promise<number> {
  const [row] = await app.sql(
    `SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row.count;
}

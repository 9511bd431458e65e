import { setTimeout as sleep } from 'node:timers/promises';
import { onServer } from './database-server.ts';

const SERVER_URL = process.env['DATABASE_URL'] ?? '';

const PATIENCE_MS = 20_000;

let count = 0;

/** A database of this test file's own, migrated and without rows, whatever else runs on the server. */
export function createTestDatabase() {
  return createDatabase(`TEMPLATE ${process.env['TEST_TEMPLATE']}`);
}

/** One that no migration has seen. */
export function createEmptyDatabase(options = '') {
  return createDatabase(options);
}

async function createDatabase(options: string) {
  const name = `confab_test_${process.pid}_${++count}`;
  await onServer(SERVER_URL, `CREATE DATABASE ${name} ${options}`);
  const url = new URL(SERVER_URL);
  url.pathname = name;
  return { url: url.href, drop: () => drop(name) };
}

/** A pool has ended before its connections have: one that is cut off meanwhile would fail the test. */
async function drop(name: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await countConnections(name)) > 0 && Date.now() < deadline) await sleep(20);
  await onServer(SERVER_URL, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function countConnections(name: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1';
  const [row] = await onServer(SERVER_URL, sql, [name]);
  return row.count;
}

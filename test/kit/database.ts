import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';

const SERVER_URL = process.env['DATABASE_URL'] ?? '';

const PATIENCE_MS = 20_000;

/** Kept for all databases of this process, which ends without asking it: a connection costs as much as what it is for. */
const server = new Pool({
  connectionString: SERVER_URL,
  max: 1,
  idleTimeoutMillis: 0,
  allowExitOnIdle: true,
});
// The embedded server may end first.
server.on('error', () => undefined);

let count = 0;

/** A database of this test file's own, migrated and without rows, whatever else runs on the server. */
export function createTestDatabase() {
  return createDatabase(`TEMPLATE ${process.env['TEST_TEMPLATE']} STRATEGY FILE_COPY`);
}

/** One that no migration has seen. */
export function createEmptyDatabase(options = '') {
  return createDatabase(options);
}

async function createDatabase(options: string) {
  const name = `confab_test_${process.pid}_${++count}`;
  await server.query(`CREATE DATABASE ${name} ${options}`);
  const url = new URL(SERVER_URL);
  url.pathname = name;
  return { url: url.href, drop: () => drop(name) };
}

/** A pool has ended before its connections have: one that is cut off meanwhile would fail the test. */
async function drop(name: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await countConnections(name)) > 0 && Date.now() < deadline) await sleep(20);
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function countConnections(name: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1';
  const { rows } = await server.query<{ count: number }>(sql, [name]);
  return rows[0]?.count ?? 0;
}

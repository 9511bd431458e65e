import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const SERVER_URL = process.env['DATABASE_URL'];

const PATIENCE_MS = 2_000;

let count = 0;

/** An empty database of this test file's own, whatever else runs on the server. */
export async function createTestDatabase() {
  const name = `confab_test_${process.pid}_${++count}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER_URL ?? '');
  url.pathname = name;
  return { url: url.href, drop: () => drop(name) };
}

/** A pool has ended before its connections have: one that is cut off meanwhile would fail the test. */
async function drop(name: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await countConnections(name)) > 0 && Date.now() < deadline) await sleep(20);
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function countConnections(name: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1';
  const [row] = await onServer(sql, [name]);
  return row.count;
}

async function onServer(sql: string, values: unknown[] = []): Promise<any[]> {
  if (!SERVER_URL) throw new Error('No DATABASE_URL: the global setup has not run');
  const client = new Client(SERVER_URL);
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows;
}

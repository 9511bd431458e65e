import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { urlOfDatabase, withClient } from './server.ts';
import { VERSION } from './fill.ts';
import { indexMessages } from './index-messages.ts';
import { sizeOf } from './size.ts';

const PRODUCT = fileURLToPath(new URL('../..', import.meta.url));
/** Of all runs on the server, one at a time makes data. */
const LOCK = 4_007_222;

const run = promisify(execFile);

/**
 * Gives the URL of the seeded database with so many messages, and makes it where it is not there: by
 * the migrations and the data of this version, or of another one that lies somewhere else.
 */
export async function prepareDatabase(
  serverUrl: string,
  messages: number,
  say: (line: string) => void,
  version?: { readonly name: string; readonly folder: string },
): Promise<string> {
  const { folder } = version ?? { folder: PRODUCT };
  const name = `confab_bench_${messages}${version ? `_${version.name}` : ''}`;
  const url = urlOfDatabase(serverUrl, name);
  await withClient(serverUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const found = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 1 && (await isSeeded(url))) return;

    const startedAt = performance.now();
    say(`Making ${name}: ${messages.toLocaleString('en')} messages and what belongs to them`);
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${name}`);
    await run(process.execPath, ['src/cli.ts', 'migrate', 'up'], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: url },
    });
    await fill(url, messages, folder);
    say(`Made in ${Math.round((performance.now() - startedAt) / 1_000)} s; kept for the next run`);
  });
  if (!version) await indexMessages(url);
  await restore(url);
  return url;
}

export const isSeeded = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('bench.marker') IS NOT NULL AS there`);
    if (!rows[0].there) return false;
    const marker = await client.query('SELECT FROM bench.marker WHERE version = $1', [VERSION]);
    return marker.rowCount === 1;
  });

const fill = (url: string, messages: number, folder: string) =>
  withClient(url, async (client) => {
    const { fillPeopleAndFeed } = await import(`${folder}bench/data/fill.ts`);
    const { fillChats } = await import(`${folder}bench/data/fill-chats.ts`);
    const size = sizeOf(messages);
    await client.query(`SET synchronous_commit = off; SET work_mem = '256MB'`);
    await client.query(`SET maintenance_work_mem = '256MB'; SET jit = off`);
    for (const sql of [...fillPeopleAndFeed(size), ...fillChats(size)]) {
      await client.query(sql);
      await client.query('ANALYZE');
    }
    await client.query('VACUUM ANALYZE');
    await client.query('CREATE TABLE bench.marker AS SELECT $1::int AS version', [VERSION]);
    await client.query('CHECKPOINT');
  });

/** Takes back what earlier runs have sent, so that every run finds the same rows. */
export const restore = (url: string) =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query(`
      UPDATE chats SET last_seq = c.last_seq FROM bench.chats c
      WHERE chats.id = c.id AND chats.last_seq <> c.last_seq`);
    if (rowCount === 0) return;
    for (const table of ['messages', 'chat_events']) {
      await client.query(`
        DELETE FROM ${table} USING bench.chats c
        WHERE ${table}.chat_id = c.id AND ${table}.seq > c.last_seq`);
    }
    await client.query('VACUUM ANALYZE chats, messages, chat_events');
  });

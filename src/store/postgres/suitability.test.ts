import { afterEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../telemetry/logger.ts';
import { startServer } from '../../main.ts';
import { startApp } from '../../../test/kit/app.ts';
import { send, createRoom } from '../../../test/kit/chats.ts';
import { createEmptyDatabase, createTestDatabase } from '../../../test/kit/database.ts';
import { onServer } from '../../../test/kit/database-server.ts';
import { startPgBouncer } from '../../../test/kit/pgbouncer.ts';
import { createPool } from './pool.ts';
import { requireDatabase } from './reach.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

async function madeWith(options: string): Promise<string> {
  const database = await createEmptyDatabase(options);
  cleanups.push(database.drop);
  return database.url;
}

const set = (url: string, setting: string) =>
  onServer(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET ${setting}`);

it.each([
  ['another encoding', "ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0", /is encoded in LATIN1/],
  [
    'Turkish letters',
    "ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' LOCALE 'C' TEMPLATE template0",
    /takes i and I for different letters/,
  ],
])('refuses a database with %s, and says so', async (_what, options, reason) => {
  const url = await madeWith(options);

  await expect(requireDatabase(url)).rejects.toThrow(reason);
});

it.each([
  ['takes no writes', 'default_transaction_read_only = on', /takes no writes/],
  ['has no place for tables', 'search_path = nowhere', /has no schema to keep tables in/],
])('refuses a database that %s, and says so', async (_what, setting, reason) => {
  const url = await madeWith('');
  await set(url, setting);

  await expect(requireDatabase(url)).rejects.toThrow(reason);
});

it('reads, writes and plans the same, whatever the database sets', async () => {
  const app = await startApp();
  cleanups.push(app.stop);
  const url = app.config.databaseUrl ?? '';
  for (const setting of [
    "DateStyle = 'SQL, DMY'",
    "TimeZone = 'Asia/Kathmandu'",
    "IntervalStyle = 'iso_8601'",
    "bytea_output = 'escape'",
    'extra_float_digits = -15',
    'standard_conforming_strings = off',
    "default_transaction_isolation = 'serializable'",
    "client_encoding = 'LATIN1'",
    'jit = on',
    'jit_above_cost = 0',
    'max_parallel_workers_per_gather = 4',
  ]) {
    await set(url, setting);
  }
  const since = Date.now();

  const node = await app.node();
  const [ann] = await app.people('ann');
  const there = node.as(ann);
  const chatId = await createRoom(ann);
  await send(there, chatId, "It's 5 o'clock \\ 東京 🙂");
  const { chat } = await there.run(
    `query ($id: ID!) { chat(id: $id) { messages(last: 1) { nodes { text createdAt } } } }`,
    { id: chatId },
  );
  const { login } = await app.guest.run(
    'mutation ($input: LoginInput!) { login(input: $input) { account { user { id } } } }',
    { input: { identifier: ann.username, password: ann.password } },
  );

  const [message] = chat.messages.nodes;
  expect(message.text).toBe("It's 5 o'clock \\ 東京 🙂");
  expect(Math.abs(Date.parse(message.createdAt) - since)).toBeLessThan(60_000);
  expect(login.account.user.id).toBe(ann.id);
  const pool = createPool({ url, size: 1 });
  cleanups.push(() => pool.end());
  for (const [name, value] of [
    ['jit', 'off'],
    ['max_parallel_workers_per_gather', '0'],
    ['idle_in_transaction_session_timeout', '10s'],
    ['tcp_keepalives_idle', '15'],
  ]) {
    const { rows } = await pool.query(`SELECT current_setting('${name}') AS value`);
    expect([name, rows[0].value]).toEqual([name, value]);
  }
});

describe('behind PgBouncer', () => {
  async function behind(mode: 'session' | 'transaction'): Promise<string | null> {
    const database = await createTestDatabase();
    cleanups.push(database.drop);
    const bouncer = await startPgBouncer(database.url, mode);
    if (bouncer) cleanups.push(bouncer.stop);
    else console.warn('There is no pgbouncer here: what it does with us is not tried');
    return bouncer && bouncer.url;
  }

  it('works where a connection keeps its server', async () => {
    const url = await behind('session');
    if (!url) return;
    const app = await startApp();
    cleanups.push(app.stop);

    const server = await startServer({ ...app.config, databaseUrl: url }, createLogger('silent'));
    cleanups.push(server.stop);

    const ready = await fetch(`http://127.0.0.1:${server.port}/health/ready`);
    expect(ready.status).toBe(200);
  });

  it('refuses to share connections after each transaction, and says so', async () => {
    const url = await behind('transaction');
    if (!url) return;

    await expect(requireDatabase(url)).rejects.toThrow(/set pool_mode to session/);
  });
});

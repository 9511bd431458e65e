import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeDataDir, runCommand, startServing } from '../../test/kit/command.ts';
import { createEmptyDatabase, createTestDatabase } from '../../test/kit/database.ts';

type Variables = Readonly<Record<string, string>>;

const SECRET = { JWT_SECRET: 'a secret that only tests may know' };

jest.setTimeout(60_000);

let data: Awaited<ReturnType<typeof makeDataDir>>;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  [data, database] = await Promise.all([makeDataDir(), createTestDatabase()]);
});

afterAll(() => Promise.all([data.remove(), database.drop()]));

it('uses the server that DATABASE_URL names, and starts none of its own', async () => {
  const server = await startServing({ DATABASE_URL: database.url, CONFAB_DATA_DIR: data.path });
  await server.kill('SIGTERM');

  expect(server.said()).toContain(`PostgreSQL at ${new URL(database.url).host}/`);
  expect(await readdir(data.path)).toEqual(['jwt-secret']);
});

it('names the database that is out of reach, and not its password', async () => {
  const line = await refusal({ DATABASE_URL: 'postgresql://me:hushhush@127.0.0.1:1/confab' });

  expect(line).toMatch(/^The database at 127\.0\.0\.1:1\/confab is out of reach .*DATABASE_URL$/);
  expect(line).not.toContain('hushhush');
});

it('names the folder that another one has, and which process that is', async () => {
  const other = await makeDataDir();
  const first = await startServing({ CONFAB_DATA_DIR: other.path });

  const line = await refusal({ CONFAB_DATA_DIR: other.path });
  await first.kill('SIGTERM');
  await other.remove();

  expect(line).toBe(
    `Another Confab (process ${first.child.pid}) uses ${other.path}: stop it, or give this one a CONFAB_DATA_DIR of its own`,
  );
});

it('tells a database that is not there from a server that is not there', async () => {
  const url = new URL(database.url);
  url.pathname = '/no_such_database';

  const line = await refusal({ DATABASE_URL: url.href });

  expect(line).toMatch(/refuses us \(database "no_such_database" does not exist\)/);
});

it('refuses a secret that is too short to be one, also in development', async () => {
  expect(await refusal({ JWT_SECRET: 'short' })).toBe(
    'JWT_SECRET has 5 bytes and needs at least 32: set it anew, or remove it',
  );
});

it('refuses production without a secret, naming the variable', async () => {
  expect(await refusal({ NODE_ENV: 'production' })).toMatch(/^JWT_SECRET is not set: give it 32/);
});

it('refuses a kept secret that is not whole', async () => {
  const other = await makeDataDir();
  await writeFile(join(other.path, 'jwt-secret'), 'torn');

  const line = await refusal({ CONFAB_DATA_DIR: other.path });

  expect(line).toBe(
    `${other.path}/jwt-secret holds less than 32 bytes: delete it, and a new secret is made`,
  );
  await other.remove();
});

it('names every wrong variable at once', async () => {
  const line = await refusal({ PORT: '99999', DATABASE_URL: 'mysql://x', DATABASE_POOL_SIZE: '1' });

  expect(line).toMatch(/PORT is not a port/);
  expect(line).toMatch(/DATABASE_URL is not a URL that begins with postgres:/);
  expect(line).toMatch(/DATABASE_POOL_SIZE is not a number from 2/);
});

it('names a data folder that is none', async () => {
  const file = join(data.path, 'a-file');
  await writeFile(file, '');

  expect(await refusal({ CONFAB_DATA_DIR: file })).toMatch(
    /a-file cannot be used .*CONFAB_DATA_DIR/,
  );
});

it('tells of data that another major version has made', async () => {
  const other = await makeDataDir();
  await mkdir(join(other.path, 'postgres'));
  await writeFile(join(other.path, 'postgres', 'PG_VERSION'), '12\n');

  const line = await refusal({ CONFAB_DATA_DIR: other.path });

  expect(line).toMatch(/is of PostgreSQL 12, and Confab brings \d+: set DATABASE_URL/);
  await other.remove();
});

it('tells of a migration that fails', async () => {
  const strange = await createEmptyDatabase();
  await onDatabase(strange.url, 'CREATE TABLE messages (id int)');

  expect(await refusal({ DATABASE_URL: strange.url })).toMatch(
    /^The migrations failed: .*"messages" already exists.* then start again$/,
  );
  await strange.drop();
});

it('leaves a database alone that a newer version has made unusable for this one', async () => {
  const newer = await createTestDatabase();
  await onDatabase(
    newer.url,
    `INSERT INTO mikro_orm_migrations (name) VALUES ('Migration29991231235959_breaking_later')`,
  );

  expect(await refusal({ DATABASE_URL: newer.url })).toMatch(
    /^The database is newer than this Confab \(it has Migration29991231235959_breaking_later\): start the version/,
  );
  await newer.drop();
});

it('names an address that this machine does not have', async () => {
  const line = await refusal({ DATABASE_URL: database.url, HOST: '192.0.2.1' });

  expect(line).toMatch(/^HOST 192\.0\.2\.1 is no address of this machine/);
});

it('tells where something unforeseen failed only to whoever asks', async () => {
  const broken = await createTestDatabase();
  await onDatabase(broken.url, 'DROP TABLE profiles CASCADE');

  const create = (variables: Variables) =>
    runCommand(
      ['user', 'create', 'ann', 'ann@example.com'],
      { DATABASE_URL: broken.url, ...variables },
      { input: 'a quiet harbour at dawn' },
    ).outcome();
  const [quiet, loud] = [await create({}), await create({ LOG_LEVEL: 'debug' })];

  expect(quiet.stderr).toBe(
    'confab: Something unforeseen failed (TableNotFoundException 42P01): LOG_LEVEL=debug shows what and where\n',
  );
  expect(loud.stderr).toMatch(/\n {4}at /);
  await broken.drop();
});

/** What `serve` says when it does not start: one line, on the right stream, with the right code. */
async function refusal(variables: Variables): Promise<string> {
  const defaults = { CONFAB_DATA_DIR: data.path, ...(variables.NODE_ENV ? {} : SECRET) };
  const own = variables.CONFAB_DATA_DIR ? {} : defaults;
  const { code, stdout, stderr } = await runCommand(['serve'], { ...own, ...variables }).outcome();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const [line = '', ...rest] = stderr.split('\n');
  expect(rest).toEqual(['']);
  return line.replace(/^confab: /, '');
}

async function onDatabase(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

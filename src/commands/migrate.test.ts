import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { cp, readFile, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeDataDir, ROOT, runCommand } from '../../test/kit/command.ts';
import { createEmptyDatabase } from '../../test/kit/database.ts';
import { migrateDown } from '../store/orm/migrate.ts';

jest.setTimeout(60_000);

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;

beforeEach(async () => {
  database = await createEmptyDatabase();
});

afterEach(() => database.drop());

it('applies what is missing, once', async () => {
  const first = await confab('migrate', 'up');
  const second = await confab('migrate', 'up');

  expect(first).toMatch(/^Applied Migration\d+_initial\n/);
  expect(second).toBe('Nothing is missing\n');
});

it('lets those take turns who start together', async () => {
  const said = await Promise.all([1, 2, 3].map(() => confab('migrate', 'up')));

  expect(said.filter((one) => one.startsWith('Applied'))).toHaveLength(1);
});

it('tells what is applied and what is missing', async () => {
  const before = await confab('migrate', 'status');
  await confab('migrate', 'up');
  const after = await confab('migrate', 'status');

  expect(before).toMatch(/^missing {2}Migration\d+_initial\n/);
  expect(after).toMatch(/^applied {2}Migration\d+_initial {2}\d{4}-/);
});

it('finds its migrations in a folder of any name', async () => {
  const parent = await makeDataDir();
  const root = join(parent.path, 'Ünï cödé (copy) [1]');
  for (const name of ['src', 'migrations', 'package.json']) {
    await cp(join(ROOT, name), join(root, name), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));

  const { stdout } = await runCommand(
    ['migrate', 'up'],
    { DATABASE_URL: database.url },
    { root },
  ).outcome();

  expect(stdout).toMatch(/^Applied Migration\d+_initial\n/);
  await parent.remove();
});

it('takes migrations back, until nothing is left', async () => {
  await confab('migrate', 'up');
  const count = (await readdir('migrations')).length;

  expect(await confab('migrate', 'down')).toMatch(/^Took back Migration/);
  for (let taken = 1; taken < count; taken += 1) {
    expect(await migrateDown(database.url)).toEqual([expect.stringMatching(/^Migration/)]);
  }

  expect(await tables()).toEqual(['mikro_orm_migrations']);
  expect(await confab('migrate', 'up')).toMatch(/^Applied/);
});

it('makes what the entities describe', async () => {
  expect(await confab('migrate', 'check')).toBe('The migrations make what the entities describe\n');
  expect(await confab('migrate', 'new', 'nothing')).toMatch(/ already\n$/);
});

it('makes an account whose password stands on no command line', async () => {
  const said = await confabWith(
    'a quiet harbour at dawn\n',
    'user',
    'create',
    'ann',
    'a@b.example',
  );

  expect(said).toMatch(/^Made ann, whose id is [0-9a-f-]{36}\n$/);
});

it('prints the schema as it is committed', async () => {
  expect(await confab('schema', 'print')).toBe(await readFile('schema.graphql', 'utf8'));
});

it('lists what there is', async () => {
  const help = await confab('--help');

  for (const name of ['serve', 'migrate', 'seed', 'user', 'schema']) expect(help).toContain(name);
});

const confab = (...args: string[]) => confabWith('', ...args);

async function confabWith(input: string, ...args: string[]): Promise<string> {
  const outcome = await runCommand(args, { DATABASE_URL: database.url }, { input }).outcome();
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return outcome.stdout;
}

async function tables(): Promise<string[]> {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeDataDir, ROOT, runCommand } from '../../test/kit/command.ts';
import { createTestDatabase } from '../../test/kit/database.ts';
import { onServer } from '../../test/kit/database-server.ts';
import { until } from '../../test/kit/until.ts';

const NAME = 'Migration29990101000000_slow_index';
const MIGRATION = `
import { OnlineMigration } from '../src/store/orm/online-migration.ts';

export class ${NAME} extends OnlineMigration {
  override up(): void {
    this.createIndex('messages_slow_index', 'on "messages" ("created_at")');
  }
}`;
const PATIENCE_MS = 40_000;

jest.setTimeout(120_000);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let parent: Awaited<ReturnType<typeof makeDataDir>>;
let newer: string;

beforeAll(async () => {
  [database, parent] = await Promise.all([createTestDatabase(), makeDataDir()]);
  newer = join(parent.path, 'newer');
  for (const name of ['src', 'migrations', 'package.json']) {
    await cp(join(ROOT, name), join(newer, name), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(newer, 'node_modules'));
  await writeFile(join(newer, 'migrations', `${NAME}.ts`), MIGRATION);
});
afterAll(() => Promise.all([database.drop(), parent.remove()]));

const migrate = (root: string) =>
  runCommand(['migrate', 'up'], { DATABASE_URL: database.url }, { root });
const query = (sql: string) => onServer(database.url, sql);
const findIndex = () =>
  query(`SELECT indisvalid AS valid FROM pg_index
    WHERE indexrelid = to_regclass('messages_slow_index')`);
const findBuilding = () =>
  query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database()
    AND query ~ '^(create|drop) index concurrently' AND wait_event_type = 'Lock'`);

it('builds an index while others write, again where it was killed half-way, beside the version before', async () => {
  const writer = new Client(database.url);
  writer.on('error', () => undefined);
  await writer.connect();
  await writer.query('BEGIN; LOCK TABLE messages IN ROW EXCLUSIVE MODE');

  const killed = migrate(newer);
  await until(async () => (await findBuilding()).length > 0, 'it is being built', PATIENCE_MS);
  await query(`DO $$ BEGIN
    SET LOCAL lock_timeout = '1s'; LOCK TABLE messages IN ROW EXCLUSIVE MODE; END $$`);
  await killed.kill('SIGKILL');
  const [{ pid }] = await findBuilding();
  await query(`SELECT pg_terminate_backend(${pid})`);
  await until(async () => (await findIndex())[0]?.valid === false, 'half of it is left');

  const second = migrate(newer);
  await until(async () => (await findBuilding()).length > 0, 'it is built again', PATIENCE_MS);
  await writer.query('COMMIT');
  await writer.end();

  expect(await second.outcome()).toMatchObject({ code: 0, stdout: `Applied ${NAME}\n` });
  expect(await findIndex()).toEqual([{ valid: true }]);
  expect(await migrate(ROOT).outcome()).toMatchObject({ code: 0, stdout: 'Nothing is missing\n' });
});

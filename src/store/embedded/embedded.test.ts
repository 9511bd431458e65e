import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbedded, type EmbeddedDatabase } from './embedded.ts';

const log = { info() {}, warn() {} };
// PostgreSQL refuses to run as root: only root can try what is done about it.
const asRoot = process.getuid?.() === 0 ? it : it.skip;

const folders: string[] = [];
const cleanups: (() => unknown)[] = [];
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeFolder();
});

afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

it('starts again on the data it left', async () => {
  const first = await start();
  await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();

  const second = await start();

  expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

it('works in a folder with spaces and accents', async () => {
  const database = await start();

  const [{ data_directory: found }] = await query(database, 'SHOW data_directory');

  expect(found).toMatch(/Ünï cödé/);
});

it('opens to its password alone, on this machine alone, and syncs what it writes', async () => {
  const database = await start();
  const stranger = new Client({ connectionString: database.url.replace(/:\w+@/, ':password@') });

  expect(await query(database, 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
  expect(await query(database, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
});

it('knows the letters of every script, whatever the system speaks', async () => {
  const database = await start();
  await query(database, 'CREATE EXTENSION citext; CREATE EXTENSION pg_trgm');

  const rows = await query(
    database,
    `SELECT 'Über ПРИВЕТ'::citext = 'üBER привет' AS same, 'z' < 'ä' AS by_code,
            cardinality(show_trgm('Привет')) AS trigrams`,
  );

  expect(rows).toEqual([{ same: true, by_code: true, trigrams: 7 }]);
});

it('takes over a server whose owner was killed', async () => {
  const owner = await startElsewhere();
  process.kill(-owner, 'SIGKILL');

  const database = await start();

  expect(await query(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('refuses a second process on one data folder', async () => {
  const owner = await startElsewhere();

  await expect(start()).rejects.toThrow(
    `Another Confab (process ${owner}) uses ${dataDir}: stop it, or give this one`,
  );
});

it('gives a new folder to one of two that start there at once', async () => {
  const folder = await makeFolder();

  const starts = await Promise.allSettled([start(folder), startElsewhere(folder)]);

  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await readdir(folder)).toEqual(['postgres', 'postgres-password', 'postgres.log']);
});

it('stays the owner when a crash has dropped every connection', async () => {
  const database = await start();
  await crashOneProcess(database);

  await expect(startElsewhere()).rejects.toThrow(`Another Confab (process ${process.pid})`);
});

it('starts past the lock of a dead server whose pid another process has now', async () => {
  const { uid, gid } = await stat(join(dataDir, 'postgres'));
  const other = spawn('sleep', ['60'], { uid, gid });
  cleanups.push(() => other.kill());
  const lock = [other.pid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready', ''];
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), lock.join('\n'));

  const database = await start();

  expect(await query(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('starts where a first start was killed half-way', async () => {
  const folder = await makeFolder();
  const { pid } = runElsewhere(folder, '');
  const isHalfWay = (name: string) => name.startsWith('initdb-') || name === 'postgres';
  while (!(await readdir(folder)).some(isHalfWay)) await sleep(5);
  process.kill(-pid, 'SIGKILL');

  const database = await start(folder);

  expect(await query(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(await readdir(folder)).toEqual(['postgres', 'postgres-password', 'postgres.log']);
});

it('lets the process end, stopped or not', async () => {
  expect(await runElsewhere(dataDir, 'await database.stop()').outcome).toBe('');
  expect(await runElsewhere(dataDir, '').outcome).toBe('');
  await start();
});

it('tells which data folder is of another major version', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n');

  await expect(start(folder)).rejects.toThrow(
    `${join(folder, 'postgres')} is of PostgreSQL 15, and Confab brings 18: set DATABASE_URL`,
  );
});

it('tells which password is missing', async () => {
  const password = join(dataDir, 'postgres-password');
  await rename(password, `${password}.aside`);
  cleanups.push(() => rename(`${password}.aside`, password));

  await expect(start()).rejects.toThrow(`Only the password in ${password} opens`);
});

it('tells what PostgreSQL said last when it does not start, and where it said it', async () => {
  const settings = join(dataDir, 'postgres', 'postgresql.auto.conf');
  await writeFile(settings, 'nonsense = 1');
  cleanups.push(() => writeFile(settings, ''));

  await expect(start()).rejects.toThrow(
    `PostgreSQL does not start: configuration file "${settings}" contains errors (its log is ${dataDir}/`,
  );
});

asRoot('keeps the data elsewhere when only root can enter the folder', async () => {
  const folder = await makeFolder(0o700);
  const first = await start(folder);
  await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const data = await realpath(join(folder, 'postgres'));
  cleanups.push(() => rm(data, { recursive: true }));

  const second = await start(folder);

  expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(data).toMatch(/^\/var\/lib\/confab\//);
});

async function start(folder = dataDir): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir: folder, log });
  cleanups.push(() => database.stop());
  return database;
}

/** Starts it in a process of its own, and gives the pid of that once the database is up. */
async function startElsewhere(folder = dataDir): Promise<number> {
  const { pid, outcome } = runElsewhere(folder, 'process.send("up"); setInterval(() => {}, 1000)');
  const failure = await outcome;
  if (failure) throw new Error(failure);
  return pid;
}

/** Resolves with nothing when the process says that it is up or ends well; else with its error. */
function runElsewhere(folder: string, then: string) {
  const script = `
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))};
    const log = { info() {}, warn() {} };
    const database = await startEmbedded({ dataDir: process.argv[1], log });
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  cleanups.push(() => child.kill('SIGKILL'));
  const output = text(child.stderr!);
  const outcome = Promise.race([
    once(child, 'message').then(() => ''),
    once(child, 'exit').then(([code]) => (code === 0 ? '' : output)),
  ]);
  return { pid: child.pid!, outcome };
}

/** PostgreSQL then restarts all its processes; returns when it has its owner again. */
async function crashOneProcess(database: EmbeddedDatabase): Promise<void> {
  const find = () => query(database, "SELECT pid FROM pg_locks WHERE locktype = 'advisory'");
  const [{ pid }] = await find();
  process.kill(pid, 'SIGKILL');
  let found;
  do found = await find().catch(() => []);
  while (!found[0] || found[0].pid === pid);
}

async function query({ url }: EmbeddedDatabase, sql: string): Promise<any[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function makeFolder(mode = 0o755): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'Ünï cödé ')));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
}

import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ask,
  beginAsk,
  type Command,
  makeDataDir,
  ROOT,
  runCommand,
  startServing,
} from '../../test/kit/command.ts';
import { createTestDatabase } from '../../test/kit/database.ts';
import { openSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';

const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }`;
const HALF_A_REQUEST = [
  'POST /graphql HTTP/1.1',
  'Host: confab',
  'Content-Type: application/json',
  'Content-Length: 100',
  'Expect: 100-continue',
].join('\r\n');
/** A second, where nothing else runs. */
const RESTARTED_IN_MS = 30_000;
/** Sooner than it gives up those who are still asking. */
const UNASKED_STOP_MS = 3_500;
const LONGEST_STOP_MS = 10_000;

jest.setTimeout(60_000);

const running: Command[] = [];
let data: Awaited<ReturnType<typeof makeDataDir>>;
let count = 0;

beforeAll(async () => {
  data = await makeDataDir();
});

afterEach(async () => {
  for (const command of running.splice(0)) await command.kill('SIGTERM');
});

afterAll(() => data.remove());

it('starts with nothing but Node, and says where, on what, and how to go on', async () => {
  const server = await start();

  const health = await fetch(`${server.url}/health/ready`);

  expect(await health.json()).toEqual({
    status: 'ok',
    database: 'ok',
    migrations: 'ok',
    bus: 'ok',
    presence: 'ok',
  });
  expect(server.said()).toContain(`GraphiQL   http://127.0.0.1:${server.port}/graphql\n`);
  expect(server.said()).toMatch(/Database {3}PostgreSQL \d+\.\d+, embedded, in \/.*confab-command/);
  expect(server.said()).toContain('Bus        in process');
  expect(server.said()).toContain('npm run seed');
});

it('makes one secret for its owner alone, so that tokens outlive a restart', async () => {
  const first = await start();
  const token = await register(first.url);
  await first.kill('SIGTERM');

  const second = await start();
  const { me } = await ask(second.url, '{ me { user { id } } }', { token });

  expect(me.user.id).toEqual(expect.any(String));
  expect((await stat(join(data.path, 'jwt-secret'))).mode & 0o777).toBe(0o600);
});

it('answers what is under way, asks sockets to come back, and ends with 0', async () => {
  const server = await start({ BCRYPT_COST: '13' });
  const socket = await openSocket(server);
  const answer = await beginAsk(server.port, REGISTER, { input: newcomer() });

  const since = Date.now();
  server.child.kill('SIGTERM');

  expect(await answer()).toEqual({ data: { register: { accessToken: expect.any(String) } } });
  expect(await socket.closed()).toMatchObject({ code: 1012 });
  expect(await server.outcome()).toMatchObject({ code: 0, stderr: '' });
  expect(Date.now() - since).toBeLessThan(LONGEST_STOP_MS);
  expect(await postgresIsUp()).toBe(false);
});

it('does not wait for those who hold a connection and ask nothing', async () => {
  const database = await createTestDatabase();
  const server = await start({ DATABASE_URL: database.url });
  const silent = connect(server.port, '127.0.0.1').on('error', () => undefined);
  await once(silent, 'connect');
  await fetch(`${server.url}/health/live`, { headers: { connection: 'keep-alive' } });

  const since = Date.now();
  await server.kill('SIGTERM');

  expect(Date.now() - since).toBeLessThan(UNASKED_STOP_MS);
  await database.drop();
});

it('ends without those who never finish asking', async () => {
  const server = await start();
  await beginAsking(server.port);

  server.child.kill('SIGTERM');

  expect(await server.outcome()).toMatchObject({ code: 0 });
});

it('ends at once by two Ctrl-C, and takes its database along', async () => {
  const server = await start();
  await beginAsking(server.port);

  server.child.kill('SIGINT');
  await until(() => server.said().includes('"msg":"Stopping"'), 'it is stopping');
  await sleep(500);
  const since = Date.now();
  server.child.kill('SIGINT');

  expect(await server.outcome()).toMatchObject({ code: 130 });
  expect(Date.now() - since).toBeLessThan(4_000);
  await until(async () => !(await postgresIsUp()), 'PostgreSQL ends');
});

it('takes one Ctrl-C for one, though npm passes it on a second time', async () => {
  const server = await start();

  server.child.kill('SIGINT');
  server.child.kill('SIGINT');

  expect(await server.outcome()).toMatchObject({ code: 0, signal: null });
});

it('logs what nobody has caught, and ends tidily with 1', async () => {
  const fault = 'process.on("SIGUSR2", () => Promise.reject(new Error("unheard")))';
  const server = await start({
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(fault)}"`,
  });

  server.child.kill('SIGUSR2');
  const { code, stdout } = await server.outcome();

  expect(code).toBe(1);
  expect(stdout).toMatch(/"level":60.*"message":"unheard"/);
  expect(await postgresIsUp()).toBe(false);
});

it('stops when the shell that npm runs it in is killed', async () => {
  const { PATH = '' } = process.env;
  const shell = spawn('sh', ['-c', `"${process.execPath}" src/cli.ts serve; true`], {
    cwd: ROOT,
    env: { PATH, PORT: '0', CONFAB_DATA_DIR: data.path, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  shell.stdout.on('data', (chunk) => (said += chunk));
  await until(() => said.includes('ready'), 'the server is ready', 40_000);
  // Of the server, too, which the shell leaves behind.
  const ended = once(shell.stdout, 'end');

  shell.kill('SIGTERM');

  await ended;
  expect(await postgresIsUp()).toBe(false);
  expect(said).toContain('"msg":"Stopping"');
});

it('ends well when it is stopped while it starts', async () => {
  const command = runCommand(['serve'], { CONFAB_DATA_DIR: data.path });
  running.push(command);
  await sleep(250);

  command.child.kill('SIGINT');

  expect(await command.outcome()).toMatchObject({ stderr: '' });
  expect(await postgresIsUp()).toBe(false);
});

it('starts again, in good time, after it was killed', async () => {
  const killed = await start();
  const token = await register(killed.url);
  await killed.kill('SIGKILL');

  const since = Date.now();
  const server = await start();

  expect(Date.now() - since).toBeLessThan(RESTARTED_IN_MS);
  expect(await ask(server.url, '{ me { id } }', { token })).toEqual({
    me: { id: expect.any(String) },
  });
});

it('says in one line that the port is taken, and leaves nothing running', async () => {
  const other = await makeDataDir();
  const server = await start();
  const second = runCommand(['serve'], {
    CONFAB_DATA_DIR: other.path,
    PORT: String(server.port),
  });

  expect(await second.outcome()).toMatchObject({
    code: 1,
    stderr: `confab: Port ${server.port} of 127.0.0.1 is taken: stop what listens there, or set PORT to another\n`,
  });
  expect(await postgresIsUp(other.path)).toBe(false);
  await other.remove();
});

async function start(variables: Readonly<Record<string, string>> = {}) {
  const server = await startServing({ CONFAB_DATA_DIR: data.path, ...variables });
  running.push(server);
  return server;
}

/** Resolves once the server waits for the rest, which never comes. */
async function beginAsking(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write(`${HALF_A_REQUEST}\r\n\r\n`);
  await once(socket, 'data');
}

async function register(url: string): Promise<string> {
  const input = newcomer();
  return (await ask(url, REGISTER, { variables: { input } })).register.accessToken;
}

function newcomer() {
  const username = `somebody_${++count}`;
  return { username, email: `${username}@example.com`, password: 'a quiet harbour at dawn' };
}

/** Its lock vanishes last, and only when it ends by itself; so its process is asked. */
async function postgresIsUp(dataDir = data.path): Promise<boolean> {
  const lock = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = parseInt(lock);
  if (!pid) return false;
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return state !== '' && !/\) Z /.test(state);
}

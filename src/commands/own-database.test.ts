import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, makeDataDir, startServing } from '../../test/kit/command.ts';
import { until } from '../../test/kit/until.ts';

const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }`;
const RESTARTED_IN_MS = 30_000;
/** What other programs on this machine may need to find their PostgreSQL. */
const ENVIRONMENT = {
  PGHOST: '192.0.2.1',
  PGUSER: 'nobody',
  PGDATABASE: 'elsewhere',
  PGSSLMODE: 'verify-full',
  PGSSLNEGOTIATION: 'direct',
  PGOPTIONS: '-c nonsense=1',
};

jest.setTimeout(60_000);

let data: Awaited<ReturnType<typeof makeDataDir>>;
let server: Awaited<ReturnType<typeof startServing>>;

beforeAll(async () => {
  data = await makeDataDir();
  server = await startServing({ CONFAB_DATA_DIR: data.path, ...ENVIRONMENT });
});
afterAll(async () => {
  await server.kill('SIGTERM');
  await data.remove();
});

const isReady = async () => (await fetch(`${server.url}/health/ready`)).status === 200;
const readData = (...path: string[]) => readFile(join(data.path, ...path), 'utf8');

it('is not misled by what the environment says of other databases', async () => {
  expect(await isReady()).toBe(true);
});

it('writes nothing of what people have written into its log', async () => {
  const input = { username: 'penelope', email: 'pen@example.com', password: 'an old lamp at dusk' };
  const again = { ...input, username: 'odysseus' };

  await ask(server.url, REGISTER, { variables: { input } });
  await expect(ask(server.url, REGISTER, { variables: { input: again } })).rejects.toThrow();

  const log = await readData('postgres.log');
  expect(log).toContain('duplicate key');
  expect(log).not.toMatch(/pen@example|penelope|odysseus/);
});

it('is started again when it was killed, and loses nothing; the server is not ready meanwhile', async () => {
  const input = { username: 'ithaca', email: 'i@example.com', password: 'an old lamp at dusk' };
  const { register } = await ask(server.url, REGISTER, { variables: { input } });

  process.kill(parseInt(await readData('postgres', 'postmaster.pid')), 'SIGKILL');
  await until(async () => !(await isReady()), 'it is not ready');
  await until(isReady, 'it is ready again', RESTARTED_IN_MS);

  expect(await ask(server.url, '{ me { email } }', { token: register.accessToken })).toEqual({
    me: { email: 'i@example.com' },
  });
  expect(server.isOver()).toBe(false);
});

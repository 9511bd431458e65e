import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { makeDataDir, ROOT, startLooking, startServing } from '../../test/kit/command.ts';
import { onServer } from '../../test/kit/database-server.ts';

const run = promisify(execFile);

export const OTP_CODE = '123456';

const SETTINGS = {
  RATE_LIMITS: 'off',
  DRAIN_SECONDS: '0',
  LOG_LEVEL: 'error',
  OTP_PROVIDER: 'log',
  OTP_DEV_CODE: OTP_CODE,
};

/** One server for all tests, on a port and a database of its own, with the web app as it is built from the sources. */
export default async function start() {
  await run(process.execPath, ['web/build.ts', '--if-stale'], { cwd: ROOT });
  const server = await startOwnServer();
  process.env['CONFAB_URL'] = server.url;
  return server.remove;
}

/** A server that a test may end, and begin again where it was. */
export async function startOwnServer(variables: Readonly<Record<string, string>> = {}) {
  const store = await makeStore(process.env['DATABASE_URL']);
  const settings = { ...store.variables, ...SETTINGS, ...variables };
  let server = await startServing(settings);
  const { url, port } = server;
  const end = () => server.kill('SIGTERM');
  return {
    url,
    end,
    async begin(): Promise<void> {
      server = await startServing({ ...settings, PORT: String(port) });
    },
    async remove(): Promise<void> {
      await end();
      await store.remove();
    },
  };
}

/** One that looks at the links of messages, and may ask this site. */
export async function startLookingServer(sitePort: number) {
  const store = await makeStore(process.env['DATABASE_URL'], '_looking');
  const server = await startLooking(sitePort, { ...store.variables, ...SETTINGS });
  return {
    url: server.url,
    async remove(): Promise<void> {
      await server.kill('SIGTERM');
      await store.remove();
    },
  };
}

interface Store {
  readonly variables: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** A database of the server that is given, or else an embedded one. */
async function makeStore(serverUrl: string | undefined, suffix = ''): Promise<Store> {
  if (!serverUrl) {
    const data = await makeDataDir();
    return { variables: { CONFAB_DATA_DIR: data.path }, remove: data.remove };
  }
  const name = `confab_web_${process.pid}${suffix}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return {
    variables: { DATABASE_URL: url.href },
    remove: async () =>
      void (await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 40_000;
/** Where `src/cli.ts` has Node keep what it has compiled; told by this it is used for that file, too. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'node-compile-cache');

type Variables = Readonly<Record<string, string>>;
export type Command = ReturnType<typeof runCommand>;

interface Options {
  /** What it reads. */
  readonly input?: string;
  /** Where the project is. */
  readonly root?: string;
  readonly program?: string;
}

/** A process of the command line, with no settings but those given. */
export function runCommand(
  args: readonly string[],
  variables: Variables,
  { input = '', root = ROOT, program = 'src/cli.ts' }: Options = {},
) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH, HOME, NODE_COMPILE_CACHE, BCRYPT_COST: '4', PORT: '0', ...variables },
  });
  child.stdin.end(input);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const closed = once(child, 'close');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;

  return {
    child,
    isOver,
    /** What it has said so far. */
    said: () => stdout,
    async outcome() {
      const [code, signal] = await closed;
      return { code, signal, stdout, stderr };
    },
    async kill(signal: NodeJS.Signals = 'SIGKILL') {
      if (!isOver()) child.kill(signal);
      await closed;
    },
  };
}

/** A server of its own process, once it says that it is ready. */
export const startServing = (variables: Variables) =>
  whenReady(runCommand(['serve'], { LINK_PREVIEWS: 'off', ...variables }));

/** One that looks at links, and may ask the site at this port of this machine. */
export const startLooking = (sitePort: number, variables: Variables) =>
  whenReady(runCommand([`${sitePort}`], variables, { program: 'test/kit/preview-node.ts' }));

async function whenReady(command: Command) {
  const isDecided = () => command.isOver() || /ready/.test(command.said());
  await until(isDecided, 'the server is ready', PATIENCE_MS).catch(async (error: Error) => {
    await command.kill('SIGTERM');
    throw error;
  });
  if (command.isOver()) throw new Error((await command.outcome()).stderr);
  const [, port] = /http:\/\/[^/]*:(\d+)\/graphql/.exec(command.said()) ?? [];
  return { ...command, port: Number(port), url: `http://127.0.0.1:${port}` };
}

/** An empty folder, for a command to keep its data in; PostgreSQL gets there, whoever we are. */
export async function makeDataDir() {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'confab-command-')));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Asks over HTTP; gives the data, or throws the errors. */
export async function ask(
  url: string,
  query: string,
  { variables, token }: { variables?: object; token?: string } = {},
): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: any = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Resolves once the server has the question; then gives how the answer is waited for. */
export async function beginAsk(
  port: number,
  query: string,
  variables: object,
): Promise<() => Promise<unknown>> {
  const body = JSON.stringify({ query, variables });
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/graphql',
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    },
  });
  const answer = once(asked, 'response').then(([response]) => json(response));
  asked.flushHeaders();
  await once(asked, 'continue');
  asked.end(body);
  return () => answer;
}

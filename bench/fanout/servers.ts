import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DialectName, Target } from './contract.ts';

const START_PATIENCE_MS = 20_000;
const PROJECT = new URL('../../', import.meta.url).pathname;

/** Which peers there are, and how one speaks with them. */
export const PEERS = {
  confab: 'confab',
  'bare-ws': 'bare',
  'socket-io': 'socket.io',
  'graphql-ws': 'graphql',
  mercurius: 'graphql',
} as const satisfies Record<string, DialectName>;
export type PeerName = keyof typeof PEERS;

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly jwtSecret: string;
  /** Null: everything in process. */
  readonly redisUrl: string | null;
  /** Whether its heap and profile are to be looked at. */
  readonly inspect?: boolean;
}

/** One server process. */
export interface Server extends Target {
  /** Where its inspector listens. */
  readonly inspectorUrl: string | null;
  stop(): Promise<void>;
}

export async function startServer(peer: PeerName, options: ServerOptions): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'confab-fanout-'));
  const [log, port] = [join(folder, 'log'), await freePort()];
  const file = await open(log, 'w');
  const child = spawn(process.execPath, [...flagsOf(options), ...scriptOf(peer)], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], ...environmentOf(peer, port, folder, options) },
    stdio: ['ignore', file.fd, file.fd],
  });
  await file.close();
  const ended = once(child, 'exit');
  await untilReady(peer, child, port, log);
  const inspectorUrl = /ws:\/\/\S+/.exec(await readFile(log, 'utf8'))?.[0] ?? null;
  return {
    port,
    pid: child.pid ?? 0,
    inspectorUrl: options.inspect ? inspectorUrl : null,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

const flagsOf = ({ inspect }: ServerOptions) => (inspect ? ['--inspect=127.0.0.1:0'] : []);

const scriptOf = (peer: PeerName) =>
  peer === 'confab' ? ['src/cli.ts', 'serve'] : [`bench/fanout/peers/${peer}.ts`];

/**
 * Confab runs as in production, with its log in a file. Its limits are on; but all subscribers come
 * from one address, and all messages from one user, so that the rates are set higher.
 */
function environmentOf(
  peer: PeerName,
  port: number,
  folder: string,
  { databaseUrl, jwtSecret, redisUrl }: ServerOptions,
): Record<string, string> {
  const environment = {
    NODE_ENV: 'production',
    PORT: String(port),
    ...(redisUrl && { REDIS_URL: redisUrl, MEDIA_SHARED: 'true' }),
  };
  if (peer !== 'confab') return environment;
  return {
    ...environment,
    DATABASE_URL: databaseUrl,
    CONFAB_DATA_DIR: folder,
    MEDIA_SHARED: 'on',
    JWT_SECRET: jwtSecret,
    REDIS_PREFIX: `confab-fanout-${jwtSecret.slice(0, 8)}:`,
    RATE_LIMIT_OPERATIONS: '9000000/60',
    RATE_LIMIT_MESSAGES: '9000000/60',
    RATE_LIMIT_SOCKETS: '9000000/60',
    DRAIN_SECONDS: '0',
  };
}

async function untilReady(
  peer: PeerName,
  child: ChildProcess,
  port: number,
  log: string,
): Promise<void> {
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    // Only Confab knows the path; but a peer that answers is there.
    if (answer && (answer.ok || peer !== 'confab')) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${peer} did not start:\n${await readFile(log, 'utf8')}`);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port is free');
  return address.port;
}

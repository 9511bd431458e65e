import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Peer } from '../contract.ts';
import { confabEnvironment } from './confab.ts';

const PRODUCT = fileURLToPath(new URL('../..', import.meta.url));
const LOGS = `${PRODUCT}bench/results/logs`;
/** A peer says `ready <port>`; Confab logs its URL. */
const READY = /^ready (?<peer>\d+)$|"url":"http:\/\/127\.0\.0\.1:(?<confab>\d+)\//m;
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 10;

interface Options {
  readonly databaseUrl: string;
  /** As `--inspect=127.0.0.1:0`. */
  readonly nodeOptions?: readonly string[];
  /** Where this project, or another version of it, lies. */
  readonly folder?: string;
  /** Of its environment, beside what every run has. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A running server, and where what it writes is kept until it is stopped. */
export interface StartedPeer extends Peer {
  readonly logFile: string;
}

/** Starts a server as a process of its own, and waits until it is ready. */
export async function startPeer(
  name: string,
  { databaseUrl, nodeOptions = [], folder = PRODUCT, variables = {} }: Options,
): Promise<StartedPeer> {
  mkdirSync(LOGS, { recursive: true });
  const logFile = `${LOGS}/${name}.${process.pid}.${Date.now()}.log`;
  const output = openSync(logFile, 'w');
  const script = name === 'confab' ? ['src/cli.ts', 'serve'] : [`bench/peers/${name}.ts`];
  const child = spawn(process.execPath, [...nodeOptions, ...script], {
    cwd: folder,
    stdio: ['ignore', output, output],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: '0',
      ...(name === 'confab' && confabEnvironment),
      ...variables,
    },
  });
  closeSync(output);
  const kill = () => child.kill('SIGKILL');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));
  const written = () => readFileSync(logFile, 'utf8');

  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { peer, confab } = READY.exec(written())?.groups ?? {};
    const port = Number(peer ?? confab);
    if (port && child.pid) {
      return {
        ...{ name, pid: child.pid, port, logFile },
        async stop() {
          child.kill('SIGTERM');
          await ended;
          rmSync(logFile);
        },
      };
    }
    if (child.exitCode !== null || performance.now() > deadline) {
      kill();
      throw new Error(`${name} does not start:\n${written()}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { endPostmaster, readLock, removeStaleLock } from './postmaster.ts';
import { ENVIRONMENT, lastWords } from './process.ts';

/** A server that this process has started. */
export interface Server {
  readonly port: number;
  readonly exited: Promise<void>;
  isRunning(): boolean;
  stop(): Promise<void>;
  /** Ends it without waiting, and without a checkpoint. */
  abandon(): void;
}

/** Worth another try: the port or the data is taken, or the server is just coming or going. */
export class ServerBusy extends Error {}

const BUSY = /could not create any TCP\/IP sockets|lock file|shared memory block/;
const POLL_INTERVAL_MS = 10;
const MAX_LOG_BYTES = 8 * 1024 * 1024;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // The path of a socket must be shorter than ours may be.
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements, and what PostgreSQL says of them in detail, quote what people have written.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Returns when the server is ready, on a free port if none is given. It does not keep this process alive. */
export async function startServer(
  cluster: Cluster,
  givenPort: number | undefined,
): Promise<Server> {
  await using log = await open(cluster.logFile, 'a', 0o600);
  if ((await log.stat()).size > MAX_LOG_BYTES) await log.truncate();
  const { size: logStart } = await log.stat();

  const port = givenPort ?? (await findFreePort());
  const child = spawnPostgres(cluster, port, log.fd);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  await once(child, 'spawn');
  child.unref();

  while (isRunning()) {
    const lock = await readLock(cluster);
    if (lock?.pid === child.pid && lock?.status === 'ready') {
      return {
        port,
        exited,
        isRunning,
        stop: () => endPostmaster(cluster, lock.pid, isRunning),
        abandon: () => void child.kill('SIGQUIT'),
      };
    }
    await sleep(POLL_INTERVAL_MS);
  }

  const output = (await readFile(cluster.logFile)).subarray(logStart).toString();
  const reason = lastWords(output) ?? 'it ended without a word';
  if (!BUSY.test(reason)) throw new Error(reason);
  if (reason.includes('lock file')) await removeStaleLock(cluster);
  throw new ServerBusy(reason);
}

/** In a process group of its own, so that Ctrl-C in a terminal leaves the end to us. */
function spawnPostgres(cluster: Cluster, port: number, log: number): ChildProcess {
  const settings = Object.entries({ ...SETTINGS, port, cluster_name: cluster.name });
  return spawn(
    cluster.binaries.postgres,
    ['-D', cluster.folder, ...settings.map(([key, value]) => `--${key}=${value}`)],
    {
      ...cluster.user,
      cwd: '/',
      env: ENVIRONMENT,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    },
  );
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { isAlive, runAs } from './process.ts';

/** A server's first process, as its lock on the data describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** From tidy to brutal; what was committed survives each of them. */
const ENDINGS = [
  { signal: 'INT', patienceMs: 10_000 },
  { signal: 'QUIT', patienceMs: 10_000 },
  { signal: 'KILL', patienceMs: 5_000 },
] as const;
const POLL_INTERVAL_MS = 10;

/** The server that holds the cluster now; a lock that outlived its server does not count. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const lock = await readLock(cluster);
  return lock && (await isServerOf(cluster, lock.pid)) ? lock : undefined;
}

export async function readLock(cluster: Cluster): Promise<Postmaster | undefined> {
  const content = await readFile(lockFile(cluster), 'utf8').catch(() => '');
  const [pid, , , port, , , , status = ''] = content.split('\n');
  return pid ? { pid: Number(pid), port: Number(port), status: status.trim() } : undefined;
}

/** PostgreSQL takes any process with a dead server's pid for that server, and would not start. */
export async function removeStaleLock(cluster: Cluster): Promise<void> {
  if (!(await findPostmaster(cluster))) await rm(lockFile(cluster), { force: true });
}

/** Ends a server by its pid, and returns when `isRunning` says no. */
export async function endPostmaster(
  cluster: Cluster,
  pid: number,
  isRunning: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const { signal, patienceMs } of ENDINGS) {
    if (!(await isRunning())) return;
    await send(signal, pid, cluster);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline && (await isRunning())) await sleep(POLL_INTERVAL_MS);
  }
}

async function send(signal: string, pid: number, { binaries }: Cluster): Promise<void> {
  try {
    // Node on Windows can only kill.
    if (process.platform === 'win32')
      await runAs(undefined, binaries.pgCtl, ['kill', signal, `${pid}`]);
    else process.kill(pid, `SIG${signal}`);
  } catch {
    // It has ended by itself.
  }
}

async function isServerOf({ name }: Cluster, pid: number): Promise<boolean> {
  if (process.platform === 'win32') return isAlive(pid);
  const command =
    process.platform === 'linux'
      ? readFile(`/proc/${pid}/cmdline`, 'utf8')
      : runAs(undefined, 'ps', ['-ww', '-o', 'command=', '-p', `${pid}`]);
  return command.then(
    (line) => line.includes(name),
    () => false,
  );
}

const lockFile = ({ folder }: Cluster) => join(folder, 'postmaster.pid');

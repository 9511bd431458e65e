import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StartupError } from '../../errors.ts';
import { claimServer, OwnedElsewhere, urlOf } from './claim.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { keepRunning, type Owned } from './keeping.ts';
import { endPostmaster, findPostmaster } from './postmaster.ts';
import { ServerBusy, startServer } from './server.ts';

export interface EmbeddedDatabase {
  readonly url: string;
  readonly version: string;
  /** Resolves when the server has ended, and is not started again. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** Ends the server without waiting for it, and without its farewell: what was committed is safe. */
  abandon(): void;
}

type Log = Pick<Logger, 'info' | 'warn'>;

interface Options {
  readonly dataDir: string;
  readonly log: Log;
}

const RETRY_INTERVAL_MS = 100;
const PATIENCE_MS = 30_000;

/**
 * Starts the PostgreSQL whose data lives under `dataDir`, and makes that data if need be. It stops
 * by `stop()` alone: what outlives a killed process is ended by the next start.
 */
export async function startEmbedded({ dataDir, log }: Options): Promise<EmbeddedDatabase> {
  const owned = await begin(dataDir, log).catch((cause: Error) => {
    if (cause instanceof StartupError) throw cause;
    const logFile = join(dataDir, 'postgres.log');
    throw new StartupError(
      `PostgreSQL does not start: ${cause.message} (its log is ${logFile}; DATABASE_URL names another)`,
      { cause },
    );
  });
  const { cluster, server } = owned;
  const { version } = cluster.binaries;
  log.info({ data: cluster.folder }, `PostgreSQL ${version} runs`);
  const { port } = server;
  const kept = keepRunning(owned, () => acquire(cluster, log, port), log);
  return { url: urlOf(cluster, port), version, ...kept };
}

/** The server that another process runs on the same data, or one of our own where there is none. */
export async function borrowEmbedded(
  options: Options,
): Promise<Pick<EmbeddedDatabase, 'url' | 'stop'>> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    if (!(error instanceof OwnedElsewhere)) throw error;
    return { url: urlOf(error.cluster, error.port), stop: async () => undefined };
  }
}

async function begin(dataDir: string, log: Log): Promise<Owned> {
  return acquire(await openCluster(dataDir), log);
}

/** Other processes may start or end a server on the same data meanwhile: then it looks again. */
async function acquire(cluster: Cluster, log: Log, port?: number): Promise<Owned> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await endAbandoned(cluster, log);
      return await startOwned(cluster, port);
    } catch (error) {
      if (!(error instanceof ServerBusy)) throw error;
      if (Date.now() > deadline) throw await explain(error, cluster);
      await sleep(RETRY_INTERVAL_MS);
    }
  }
}

async function explain(error: ServerBusy, cluster: Cluster): Promise<Error> {
  const holder = await findPostmaster(cluster);
  if (!holder) return error;
  return new StartupError(
    `The PostgreSQL on ${cluster.folder} neither answers nor ends (${error.message}): ` +
      `end its process ${holder.pid} and start again`,
  );
}

/** Ends a server that has lost its owner; whose owner lives is told so by `claimServer`. */
async function endAbandoned(cluster: Cluster, log: Log): Promise<void> {
  const abandoned = await findPostmaster(cluster);
  if (!abandoned) return;
  const { pid, port, status } = abandoned;
  if (status !== 'ready') throw new ServerBusy(`its process ${pid} is still ${status}`);
  await claimServer(cluster, port);
  log.info({ postmaster: pid }, 'Restarting the PostgreSQL that a killed process left behind');
  await endPostmaster(cluster, pid, async () => (await findPostmaster(cluster))?.pid === pid);
}

async function startOwned(cluster: Cluster, port: number | undefined): Promise<Owned> {
  const server = await startServer(cluster, port);
  try {
    return { cluster, server, claim: await claimServer(cluster, server.port) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

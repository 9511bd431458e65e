import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StartupError } from '../errors.ts';
import { type Claim, claimServer, OwnedElsewhere } from './embedded-claim.ts';
import { type Cluster, openCluster } from './embedded-cluster.ts';
import { endPostmaster, findPostmaster } from './embedded-postmaster.ts';
import { type Server, ServerBusy, startServer } from './embedded-server.ts';

export interface EmbeddedDatabase {
  readonly url: string;
  readonly version: string;
  /** Resolves when the server has ended, by itself or not. */
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

interface Owned {
  readonly cluster: Cluster;
  readonly server: Server;
  readonly claim: Claim;
}

const RETRY_INTERVAL_MS = 100;
const PATIENCE_MS = 30_000;

/**
 * Starts the PostgreSQL whose data lives under `dataDir`, and makes that data if need be. It stops
 * by `stop()` alone: what outlives a killed process is ended by the next start.
 */
export async function startEmbedded({ dataDir, log }: Options): Promise<EmbeddedDatabase> {
  const owned = await acquire(dataDir, log).catch((cause: Error) => {
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
  const stopping = new AbortController();
  void keepClaim(owned, log, stopping.signal);
  void server.exited.then(() => {
    if (!stopping.signal.aborted) log.warn({ log: cluster.logFile }, 'PostgreSQL ended by itself');
  });

  return {
    url: urlOf(cluster, server.port),
    version,
    ended: server.exited,
    async stop() {
      stopping.abort();
      await server.stop();
    },
    abandon() {
      stopping.abort();
      server.abandon();
    },
  };
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

const urlOf = ({ password }: Cluster, port: number) =>
  `postgresql://confab:${password}@127.0.0.1:${port}/confab`;

/** Other processes may start or end a server on the same data meanwhile: then it looks again. */
async function acquire(dataDir: string, log: Log): Promise<Owned> {
  const cluster = await openCluster(dataDir);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await endAbandoned(cluster, log);
      return await startOwned(cluster);
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

async function startOwned(cluster: Cluster): Promise<Owned> {
  const server = await startServer(cluster);
  try {
    return { cluster, server, claim: await claimServer(cluster, server.port) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** PostgreSQL drops every connection when one of its processes crashes, and the claim with them. */
async function keepClaim(owned: Owned, log: Log, stopping: AbortSignal): Promise<void> {
  const { cluster, server, claim } = owned;
  await claim.lost;
  while (server.isRunning() && !stopping.aborted) {
    try {
      const renewed = await claimServer(cluster, server.port);
      return await keepClaim({ ...owned, claim: renewed }, log, stopping);
    } catch (error) {
      if (error instanceof StartupError) return log.warn(error.message);
      await sleep(RETRY_INTERVAL_MS, undefined, { ref: false });
    }
  }
}

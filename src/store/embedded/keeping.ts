import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StartupError } from '../../errors.ts';
import { type Claim, claimServer } from './claim.ts';
import type { Cluster } from './cluster.ts';
import type { Server } from './server.ts';

/** A server that this process has started, and what says that nobody else may. */
export interface Owned {
  readonly cluster: Cluster;
  readonly server: Server;
  readonly claim: Claim;
}

interface Kept {
  /** Resolves when it has ended, and is not started again. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  abandon(): void;
}

type Log = Pick<Logger, 'info' | 'warn'>;

const RETRY_INTERVAL_MS = 100;
/** The first time at once, then each time twice as late as the time before. */
const BACKOFF_MS = 500;
/** One that ends so often within so long is not helped by being started. */
const MAX_RESTARTS = 5;
const RESTARTS_WITHIN_MS = 10 * 60_000;

/** Starts a server that has ended by itself again. What was committed is there; connections are not. */
export function keepRunning(first: Owned, startAgain: () => Promise<Owned>, log: Log): Kept {
  const stopping = new AbortController();
  let { server } = first;

  const ended = keep(first, log, stopping.signal, async () => {
    const owned = await startAgain();
    server = owned.server;
    // It was told to stop while it started.
    if (stopping.signal.aborted) await server.stop();
    return owned;
  });

  return {
    ended,
    async stop() {
      stopping.abort();
      await server.stop();
      await ended;
    },
    abandon() {
      stopping.abort();
      server.abandon();
    },
  };
}

async function keep(
  first: Owned,
  log: Log,
  stopping: AbortSignal,
  startAgain: () => Promise<Owned>,
): Promise<void> {
  let tries: number[] = [];
  let owned: Owned | undefined = first;
  while (owned) {
    void keepClaim(owned, log, stopping);
    await owned.server.exited;
    owned = await restart(owned.cluster.logFile);
  }

  /** Gives nothing when there is no more to be tried. */
  async function restart(logFile: string): Promise<Owned | undefined> {
    for (;;) {
      if (stopping.aborted) return undefined;
      tries = tries.filter((at) => Date.now() - at < RESTARTS_WITHIN_MS);
      if (tries.length === MAX_RESTARTS) {
        log.warn({ log: logFile }, 'PostgreSQL ends again and again by itself');
        return undefined;
      }
      log.warn({ log: logFile }, 'PostgreSQL ended by itself: it is started again');
      const delayMs = tries.length && BACKOFF_MS * 2 ** (tries.length - 1);
      await sleep(delayMs, undefined, { signal: stopping }).catch(() => undefined);
      tries.push(Date.now());
      try {
        if (!stopping.aborted) return await startAgain();
      } catch (error) {
        log.warn(error instanceof Error ? error.message : String(error));
        if (error instanceof StartupError) return undefined;
      }
    }
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

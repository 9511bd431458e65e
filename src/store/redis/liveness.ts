import { Cluster, type Redis } from 'ioredis';
import type { Logger } from 'pino';

const PING_INTERVAL_MS = 2_000;

/**
 * Connects anew where a server answers no more: TCP may take a connection for alive for many minutes
 * after the network has forgotten it. Ends with the connection.
 */
export function keepAlive(redis: Redis | Cluster, log: Pick<Logger, 'warn'>): void {
  const timer = setInterval(() => {
    for (const server of serversOf(redis)) if (server.status === 'ready') void check(server, log);
  }, PING_INTERVAL_MS).unref();
  redis.once('end', () => clearInterval(timer));
}

/** A ping has the time limit of every command. */
async function check(server: Redis, log: Pick<Logger, 'warn'>): Promise<void> {
  try {
    await server.ping();
  } catch (error) {
    if (server.status !== 'ready') return;
    log.warn({ err: error }, 'Redis does not answer: connecting anew');
    server.disconnect(true);
  }
}

const serversOf = (redis: Redis | Cluster): readonly Redis[] =>
  redis instanceof Cluster ? redis.nodes() : [redis];

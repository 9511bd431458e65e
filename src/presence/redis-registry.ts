import type { Logger } from 'pino';
import { newId } from '../database/columns.ts';
import { keepAlive } from '../database/redis-liveness.ts';
import { connectRedis } from '../database/redis.ts';
import { createLocalRegistry, type Registry } from './registry.ts';

interface Options {
  readonly url: string;
  readonly prefix: string;
  readonly log: Pick<Logger, 'warn'>;
  readonly heartbeatMs: number;
}

/** Whoever finds a node silent for so many heartbeats does so within one more. */
const HEARTBEATS_OF_SILENCE = 2;

/**
 * Every user has a set of the nodes that they are connected to, every node a set of its users, and one
 * sorted set tells when each node was last alive. So a heartbeat is one command however many users
 * there are, and whoever finds a node dead takes it out of its users' sets. Without Redis a node knows
 * its own users only.
 */
export async function createRedisRegistry(options: Options): Promise<Registry> {
  const { url, prefix, log, heartbeatMs } = options;
  const local = createLocalRegistry();
  const here = new Set<string>();
  const lostListeners = new Set<(userIds: readonly string[]) => void>();
  const redis = connectRedis(url, { log, meanwhile: 'a node knows its own users only' });
  keepAlive(redis, log);
  const self = newId();
  // What is in braces keeps them together in a cluster, where one transaction changes several.
  const nodesKey = `${prefix}{presence}:nodes`;
  const usersKey = (node: string) => `${prefix}{presence}:node:${node}`;
  const placesKey = (userId: string) => `${prefix}{presence}:user:${userId}`;

  /** Falls back to what this node knows when Redis is out of reach. */
  async function orElse<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch {
      return otherwise;
    }
  }

  async function heartbeat(): Promise<void> {
    const now = Date.now();
    const wasUnknown = (await redis.zadd(nodesKey, now, self)) === 1;
    if (wasUnknown) await restore();
    const oldest = now - heartbeatMs * HEARTBEATS_OF_SILENCE;
    for (const node of await redis.zrangebyscore(nodesKey, '-inf', `(${oldest}`)) await bury(node);
  }

  /** Redis has lost this node, or others took it for dead: its users are told anew. */
  async function restore(): Promise<void> {
    if (here.size === 0) return;
    const commands = redis.pipeline().sadd(usersKey(self), ...here);
    for (const userId of here) commands.sadd(placesKey(userId), self);
    await commands.exec();
  }

  async function bury(node: string): Promise<void> {
    const userIds = await redis.smembers(usersKey(node));
    const commands = redis.pipeline();
    for (const userId of userIds) commands.srem(placesKey(userId), node);
    await commands.del(usersKey(node)).zrem(nodesKey, node).exec();
    const online = await areOnline(userIds);
    const lost = userIds.filter((_userId, index) => !online[index]);
    for (const listener of lostListeners) listener(lost);
  }

  async function areOnline(userIds: readonly string[]): Promise<boolean[]> {
    const commands = redis.pipeline();
    for (const userId of userIds) commands.scard(placesKey(userId));
    const replies = (await commands.exec()) ?? [];
    return userIds.map((_userId, index) => Number(replies[index]?.[1] ?? 0) > 0);
  }

  const beat = () => void orElse(heartbeat, undefined);
  redis.on('ready', beat);
  const timer = setInterval(beat, heartbeatMs).unref();

  return {
    async arrive(userId) {
      here.add(userId);
      await local.arrive(userId);
      return orElse(async () => {
        const commands = redis.multi().sadd(usersKey(self), userId);
        const replies = await commands
          .sadd(placesKey(userId), self)
          .scard(placesKey(userId))
          .exec();
        return replies?.[2]?.[1] === 1;
      }, true);
    },
    async leave(userId) {
      here.delete(userId);
      await local.leave(userId);
      return orElse(async () => {
        const commands = redis.multi().srem(usersKey(self), userId);
        const replies = await commands
          .srem(placesKey(userId), self)
          .scard(placesKey(userId))
          .exec();
        return replies?.[2]?.[1] === 0;
      }, true);
    },
    areOnline: async (userIds) => orElse(() => areOnline(userIds), await local.areOnline(userIds)),
    onLost: (listener) => void lostListeners.add(listener),
    async close() {
      clearInterval(timer);
      await orElse(() => bury(self), undefined);
      redis.disconnect();
    },
  };
}

import type { Logger } from 'pino';
import { newId } from '../../store/orm/columns.ts';
import { keepAlive } from '../../store/redis/liveness.ts';
import { connectRedis, isRefusal, repliesOf } from '../../store/redis/redis.ts';
import { createLocalRegistry, type Registry } from './registry.ts';

interface Options {
  readonly url: string;
  readonly prefix: string;
  readonly log: Pick<Logger, 'warn'>;
  readonly heartbeatMs: number;
}

/** Whoever finds a node silent for so many heartbeats does so within one more. */
const HEARTBEATS_OF_SILENCE = 2;
/** So many heartbeats write every user of a node anew: Redis may have dropped a key alone. */
const HEARTBEATS_OF_RENEWAL = 12;
const USERS_AT_ONCE = 1_000;
const MEANWHILE = 'a node knows its own users only';

/**
 * Every user has a set of the nodes that they are connected to, every node a set of its users, and a
 * key that expires unless the node renews it: Redis's clock alone tells who is dead. Whoever finds a
 * node dead takes it out of its users' sets. Without Redis a node knows its own users only.
 */
export async function createRedisRegistry(options: Options): Promise<Registry> {
  const { url, prefix, log, heartbeatMs } = options;
  const local = createLocalRegistry();
  const here = new Set<string>();
  const changeListeners = new Set<(userIds: readonly string[]) => void>();
  const redis = connectRedis(url, { log, meanwhile: MEANWHILE });
  keepAlive(redis, log);
  const self = newId();
  // What is in braces keeps them together in a cluster, where one transaction changes several.
  const nodesKey = `${prefix}{presence}:nodes`;
  const aliveKey = (node: string) => `${prefix}{presence}:alive:${node}`;
  const usersKey = (node: string) => `${prefix}{presence}:node:${node}`;
  const placesKey = (userId: string) => `${prefix}{presence}:user:${userId}`;
  let isUp = false;
  let isRefused = false;
  let unrenewed: string[] = [];

  /** Falls back to what this node knows when Redis is out of reach. */
  async function orElse<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch {
      return otherwise;
    }
  }

  async function beat(): Promise<void> {
    try {
      await heartbeat();
      [isUp, isRefused] = [true, false];
    } catch (error) {
      // Where it is out of reach, the connection itself has said so.
      if (!isRefused && isRefusal(error)) {
        log.warn({ err: error }, `Redis refuses what presence needs: ${MEANWHILE}`);
        isRefused = true;
      }
      isUp = false;
    }
  }

  async function heartbeat(): Promise<void> {
    const commands = redis.pipeline().set(aliveKey(self), 1, 'PX', silenceMs());
    const [, wasUnknown, users, nodes] = await repliesOf(
      commands.sadd(nodesKey, self).scard(usersKey(self)).smembers(nodesKey),
    );
    const isIncomplete = wasUnknown === 1 || Number(users) < here.size;
    await renew(isIncomplete ? [...here] : nextToRenew());
    // SMEMBERS replies with an array of strings.
    for (const node of await findSilent(nodes as string[])) await remove(node);
  }

  const silenceMs = () => heartbeatMs * HEARTBEATS_OF_SILENCE;

  function nextToRenew(): string[] {
    if (unrenewed.length === 0) unrenewed = [...here];
    return unrenewed.splice(0, Math.ceil(here.size / HEARTBEATS_OF_RENEWAL));
  }

  /** Redis has lost them, or others took this node for dead: whoever was offline meanwhile is told. */
  async function renew(userIds: readonly string[]): Promise<void> {
    for (const chunk of chunksOf(userIds)) {
      const present = chunk.filter((userId) => here.has(userId));
      if (present.length === 0) continue;
      const commands = redis.pipeline().sadd(usersKey(self), ...present);
      for (const userId of present) commands.sadd(placesKey(userId), self).scard(placesKey(userId));
      const [, ...replies] = await repliesOf(commands);
      tell(present.filter((_userId, n) => replies[2 * n] === 1 && replies[2 * n + 1] === 1));
    }
  }

  async function findSilent(nodes: readonly string[]): Promise<string[]> {
    if (nodes.length === 0) return [];
    const alive = await redis.mget(nodes.map(aliveKey));
    return nodes.filter((_node, index) => alive[index] === null);
  }

  async function remove(node: string): Promise<void> {
    const lost: string[] = [];
    for (const userIds of chunksOf(await redis.smembers(usersKey(node)))) {
      const commands = redis.pipeline();
      for (const userId of userIds) commands.srem(placesKey(userId), node).scard(placesKey(userId));
      const replies = await repliesOf(commands);
      lost.push(
        ...userIds.filter((_userId, n) => replies[2 * n] === 1 && replies[2 * n + 1] === 0),
      );
    }
    await repliesOf(redis.pipeline().del(usersKey(node), aliveKey(node)).srem(nodesKey, node));
    tell(lost);
  }

  function tell(userIds: readonly string[]): void {
    if (userIds.length === 0) return;
    for (const listener of changeListeners) listener(userIds);
  }

  async function areOnline(userIds: readonly string[]): Promise<boolean[]> {
    const commands = redis.pipeline();
    for (const userId of userIds) commands.scard(placesKey(userId));
    const places = await repliesOf(commands);
    return userIds.map((userId, index) => here.has(userId) || Number(places[index]) > 0);
  }

  redis.on('ready', () => void beat());
  const timer = setInterval(() => void beat(), heartbeatMs).unref();

  return {
    async arrive(userId) {
      here.add(userId);
      await local.arrive(userId);
      return orElse(async () => {
        const commands = redis.multi().sadd(usersKey(self), userId);
        const [, , places] = await repliesOf(
          commands.sadd(placesKey(userId), self).scard(placesKey(userId)),
        );
        return places === 1;
      }, true);
    },
    async leave(userId) {
      here.delete(userId);
      await local.leave(userId);
      return orElse(async () => {
        const commands = redis.multi().srem(usersKey(self), userId);
        const [, , places] = await repliesOf(
          commands.srem(placesKey(userId), self).scard(placesKey(userId)),
        );
        return places === 0;
      }, true);
    },
    areOnline: async (userIds) => orElse(() => areOnline(userIds), await local.areOnline(userIds)),
    onChanged: (listener) => void changeListeners.add(listener),
    isUp: () => isUp,
    async close() {
      clearInterval(timer);
      await orElse(() => remove(self), undefined);
      redis.disconnect();
    },
  };
}

function* chunksOf(userIds: readonly string[]): Generator<string[]> {
  for (let start = 0; start < userIds.length; start += USERS_AT_ONCE) {
    yield userIds.slice(start, start + USERS_AT_ONCE);
  }
}

import type { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Cluster, Redis } from 'ioredis';
import type { Logger } from 'pino';
import { keepAlive } from '../../store/redis/liveness.ts';
import { connectCluster, connectRedis, isCluster } from '../../store/redis/redis.ts';

/** How long a subscription waits for a node of a cluster that may be gone. */
const CONFIRMATION_MS = 500;
export const MEANWHILE = 'events take the slower way';
/** Nobody handles the channel that it comes over. */
const PROBE = 'null';

type PubSubOptions = NonNullable<ConstructorParameters<typeof RedisPubSub>[0]>;

/** What the bus needs of a Redis, be it one server or a cluster of them. */
export interface RedisConnections {
  /** What the published package makes its subscriptions with. */
  readonly pubsub: Pick<PubSubOptions, 'publisher' | 'subscriber' | 'messageEventName'>;
  /** Calls `listener` when there is a new connection, that listens to nothing yet. */
  onConnected(listener: () => void): void;
  /** Asks a new connection for a channel of the old one. */
  resubscribe(channel: string): Promise<void>;
  /** Listens to a channel and writes to it; throws when Redis does not let us. */
  probe(channel: string): Promise<void>;
  /** The connections below. */
  readonly connections: readonly (Redis | Cluster)[];
}

export function openConnections(url: string, log: Pick<Logger, 'warn'>): RedisConnections {
  const redis = isCluster(url) ? toCluster(url, log) : toServer(url, log);
  for (const connection of redis.connections) keepAlive(connection, log);
  return redis;
}

function toServer(url: string, log: Pick<Logger, 'warn'>): RedisConnections {
  const connect = () => connectRedis(url, { log, meanwhile: MEANWHILE });
  const [publisher, subscriber] = [connect(), connect()];
  const subscribe = (channel: string) => subscriber.subscribe(channel).then(ignore, ignore);
  return {
    pubsub: {
      publisher,
      subscriber: asSubscriber(subscriber, subscribe, (channel) => subscriber.unsubscribe(channel)),
    },
    onConnected: (listener) => void subscriber.on('ready', listener),
    resubscribe: subscribe,
    async probe(channel) {
      await subscriber.subscribe(channel);
      await publisher.publish(channel, PROBE);
    },
    connections: [publisher, subscriber],
  };
}

/**
 * A channel lives on one node of the cluster alone, and every node carries its own channels only.
 * ioredis finds the node, and asks the next one for the channels of one that is gone; but not for
 * those that it was asked for while there was none.
 */
function toCluster(url: string, log: Pick<Logger, 'warn'>): RedisConnections {
  const connect = () => connectCluster(url, { log, meanwhile: MEANWHILE });
  const [publisher, subscriber] = [connect(), connect()];
  const unasked = new Set<string>();

  async function subscribe(channel: string): Promise<void> {
    if (subscriber.status !== 'ready') return void unasked.add(channel);
    const asking = (async () => subscriber.ssubscribe(channel))();
    const asked = asking.then(
      () => unasked.delete(channel),
      () => unasked.add(channel),
    );
    await Promise.race([asked, after(CONFIRMATION_MS)]);
  }

  return {
    pubsub: {
      // The package asks a publisher for nothing else.
      publisher: {
        publish: (channel: string, message: string) => publisher.spublish(channel, message),
      } as unknown as Cluster,
      subscriber: asSubscriber(subscriber, subscribe, async (channel) => {
        unasked.delete(channel);
        await subscriber.sunsubscribe(channel);
      }),
      messageEventName: 'smessage',
    },
    onConnected(listener) {
      subscriber.on('ready', listener);
      subscriber.on('subscribersReady', listener);
    },
    async resubscribe(channel) {
      if (unasked.has(channel)) await subscribe(channel);
    },
    async probe(channel) {
      await subscriber.ssubscribe(channel);
      await publisher.spublish(channel, PROBE);
    },
    connections: [publisher, subscriber],
  };
}

/**
 * What the package uses of a connection. It leaves promises behind that nobody would catch when a
 * command fails, so it is not told: what Redis took nevertheless is heard, and a new connection asks
 * for the rest.
 */
function asSubscriber(
  connection: Redis | Cluster,
  subscribe: (channel: string) => Promise<void>,
  unsubscribe: (channel: string) => Promise<unknown>,
): Cluster {
  const used = {
    on: connection.on.bind(connection),
    subscribe: (channel: string, done: (error: null) => void) =>
      void subscribe(channel).then(() => done(null)),
    unsubscribe: (channel: string) => unsubscribe(channel).catch(ignore),
    punsubscribe: async () => undefined,
  };
  // It asks for no more than these.
  return used as unknown as Cluster;
}

const ignore = () => undefined;

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Cluster, Redis } from 'ioredis';
import type { Logger } from 'pino';
import { isRefusal } from '../../store/redis/redis.ts';
import type { Bus } from './bus.ts';
import type { Channel } from './channel.ts';
import { openConnections, MEANWHILE } from './redis-connections.ts';

const CONNECT_PATIENCE_MS = 2_000;
const PROBE_INTERVAL_MS = 2_000;

interface Options {
  readonly url: string;
  /** Keeps those apart who share a Redis. */
  readonly prefix: string;
  readonly log: Pick<Logger, 'warn'>;
}

/** A channel that somebody on this node listens to. */
interface Listened {
  readonly handlers: Set<(message: never) => void>;
  /** Resolves when Redis has confirmed it, or cannot: a new connection asks it again. */
  readonly confirmation: Promise<number>;
}

/** Joins the nodes over Redis. Resolves when it is connected, or after two seconds without it. */
export async function createRedisBus({ url, prefix, log }: Options): Promise<Bus> {
  const redis = openConnections(url, log);
  const pubsub = new RedisPubSub(redis.pubsub);
  const channels = new Map<string, Listened>();
  const reconnectListeners = new Set<() => void>();

  function listen(channel: string): Listened {
    const handlers: Listened['handlers'] = new Set();
    const confirmation = pubsub.subscribe(prefix + channel, (message: unknown) => {
      // A channel carries what it is typed with: only nodes of the same prefix write to it.
      for (const handler of handlers) handler(message as never);
    });
    const listened = { handlers, confirmation };
    channels.set(channel, listened);
    return listened;
  }

  async function release(channel: string, listened: Listened): Promise<void> {
    const id = await listened.confirmation;
    const isUnused = listened.handlers.size === 0 && channels.get(channel) === listened;
    if (!isUnused) return;
    channels.delete(channel);
    pubsub.unsubscribe(id);
  }

  let isRefused = false;
  async function probe(): Promise<void> {
    try {
      await redis.probe(`${prefix}probe`);
      isRefused = false;
    } catch (error) {
      // Where it is out of reach, the connection itself has said so.
      if (!isRefusal(error)) return;
      if (!isRefused)
        log.warn({ err: error }, `Redis refuses the channels of events: ${MEANWHILE}`);
      isRefused = true;
    }
  }

  /** A new connection listens to nothing. Those who wait are told at once: the log has what they missed. */
  redis.onConnected(() => {
    void probe();
    const confirmations = [...channels].map(async ([channel, { confirmation }]) => {
      await confirmation;
      await redis.resubscribe(prefix + channel);
    });
    void Promise.all(confirmations).then(() => {
      for (const listener of reconnectListeners) listener();
    });
  });

  const timer = setInterval(() => void probe(), PROBE_INTERVAL_MS).unref();

  await Promise.all(redis.connections.map(untilReady));
  return {
    name: nameOf(url),
    publish({ name }, message) {
      pubsub.publish(prefix + name, message).catch(() => undefined);
    },
    async subscribe<Payload>({ name }: Channel<Payload>, handler: (message: Payload) => void) {
      const listened = channels.get(name) ?? listen(name);
      listened.handlers.add(handler);
      await listened.confirmation;
      return () => {
        listened.handlers.delete(handler);
        void release(name, listened);
      };
    },
    isUp: () => !isRefused && redis.connections.every(({ status }) => status === 'ready'),
    onReconnect: (listener) => void reconnectListeners.add(listener),
    async close() {
      clearInterval(timer);
      for (const connection of redis.connections) connection.disconnect();
    },
  };
}

function nameOf(url: string): string {
  const hosts = url.split(',').map((each) => new URL(each).host);
  return `Redis${hosts.length > 1 ? ' Cluster' : ''} at ${hosts.join(', ')}`;
}

function untilReady(redis: Redis | Cluster): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, CONNECT_PATIENCE_MS);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

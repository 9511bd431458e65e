import {
  type ChainableCommander,
  Cluster,
  type ClusterOptions,
  Redis,
  type RedisOptions,
} from 'ioredis';
import type { Logger } from 'pino';

/** Nothing that a client waits for may wait for Redis: a command succeeds soon, or fails at once. */
const CONNECTION: RedisOptions = {
  enableOfflineQueue: false,
  commandTimeout: 2_000,
  connectTimeout: 2_000,
  maxRetriesPerRequest: 0,
  autoResubscribe: false,
  // Idle connections are asked by TCP, too: those that only listen to a cluster by nothing else.
  keepAlive: 5_000,
  retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
};

const DEFAULT_PORT = 6_379;

interface Options extends Pick<RedisOptions, 'commandTimeout' | 'socketTimeout'> {
  readonly log: Pick<Logger, 'warn'>;
  /** What happens without Redis, for the log. */
  readonly meanwhile: string;
}

/** The same for a cluster: a command may be sent on once, to the node that it belongs to. */
const CLUSTER: ClusterOptions = {
  enableOfflineQueue: false,
  maxRedirections: 2,
  retryDelayOnFailover: 20,
  retryDelayOnClusterDown: 20,
  retryDelayOnTryAgain: 20,
  slotsRefreshTimeout: 2_000,
  slotsRefreshInterval: 2_000,
  clusterRetryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
};

/** Several of its nodes are named, so that it is found while one of them is down. */
export const isCluster = (url: string) => url.includes(',');

/** A connection that comes back by itself, and says once each time that it is lost. */
export function connectRedis(url: string, options: Options): Redis {
  if (isCluster(url)) {
    // Those who do not care which it is send commands, about one key each, and both answer them alike.
    return connectCluster(url, options) as unknown as Redis;
  }
  const { log: _log, meanwhile: _meanwhile, ...own } = options;
  return tellingOfLoss(new Redis(url, { ...CONNECTION, ...own }), options);
}

/** All of a cluster; it listens to sharded channels. */
export function connectCluster(url: string, { log, meanwhile, ...own }: Options): Cluster {
  const urls = url.split(',').map((each) => new URL(each.trim()));
  const [{ protocol, username, password } = new URL(url)] = urls;
  const cluster = new Cluster(
    urls.map(({ hostname, port }) => ({ host: hostname, port: Number(port || DEFAULT_PORT) })),
    {
      ...CLUSTER,
      shardedSubscribers: true,
      redisOptions: {
        ...CONNECTION,
        ...own,
        ...(username && { username: decodeURIComponent(username) }),
        ...(password && { password: decodeURIComponent(password) }),
        ...(protocol === 'rediss:' && { tls: {} }),
      },
    },
  );
  return tellingOfLoss(cluster, { log, meanwhile });
}

function tellingOfLoss<Connection extends Redis | Cluster>(
  redis: Connection,
  { log, meanwhile }: Options,
): Connection {
  let isLost = false;
  redis.on('error', (error: unknown) => {
    if (!isLost) log.warn({ err: error }, `Redis is out of reach: ${meanwhile}`);
    isLost = true;
  });
  redis.on('ready', () => (isLost = false));
  return redis;
}

/** Sends several commands at once, and throws when one of them is refused: ioredis itself does not. */
export async function repliesOf(commands: ChainableCommander): Promise<unknown[]> {
  const outcomes = await commands.exec();
  if (!outcomes) throw new Error('Redis has taken back a transaction');
  return outcomes.map(([error, reply]) => {
    if (error) throw error;
    return reply;
  });
}

/** What a server of a cluster replies while another one is to be asked, or none for now. */
const PASSING = /^(ASK|CLUSTERDOWN|LOADING|MASTERDOWN|MOVED|TRYAGAIN)\b/;

/** Whether Redis is there, and will not do it: a replica, a full one, a user without the right. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ReplyError' && !PASSING.test(error.message);

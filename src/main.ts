import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { authenticate, holderOf } from './identity/session/authentication.ts';
import { createPasswords } from './identity/account/password.ts';
import { createSessions } from './identity/session/revocations.ts';
import { createTokens } from './identity/session/tokens.ts';
import type { Config } from './config.ts';
import { contextFactory, loadersFactory, type Shared } from './context.ts';
import { migrateUp } from './store/orm/migrate.ts';
import { requireMigrated } from './store/orm/migration-list.ts';
import { createOrm, poolOf } from './store/orm/orm.ts';
import { requireAnswer, requireDatabase } from './store/orm/reach.ts';
import { servingLimits } from './store/orm/session.ts';
import { createPipeline } from './graphql/pipeline/execute.ts';
import { createErrorFormatter } from './graphql/pipeline/format-error.ts';
import { createLive } from './graphql/pipeline/live.ts';
import { createRateLimits } from './graphql/limits/rate-limits.ts';
import { createRender } from './graphql/pipeline/render.ts';
import { createSchema } from './graphql/schema.ts';
import { createCookies } from './http/cookie.ts';
import { createDrain } from './http/drain.ts';
import { createOriginOf } from './http/origin-of.ts';
import { createOriginPolicy } from './http/origins.ts';
import { createServer, listen, portOf } from './http/server.ts';
import { createJobHandlers } from './jobs/handlers.ts';
import { createJobQueue } from './jobs/queue.ts';
import { createAddressOf } from './rate/address.ts';
import { createRequestHashes } from './identity/idempotency/hashes.ts';
import { createAdmission } from './rate/admission.ts';
import { createRateLimiter } from './rate/limiter.ts';
import { createTyping } from './chat/typing/service.ts';
import { createOtpProvider } from './identity/phone/provider.ts';
import { createLocalBus } from './live/bus/bus.ts';
import { createHub } from './live/hub/hub.ts';
import { createChatLog } from './live/log/log.ts';
import { createCharge } from './live/hub/meter.ts';
import { createPresence } from './people/presence/presence.ts';
import { createRedisRegistry } from './people/presence/redis-registry.ts';
import { createLocalRegistry } from './people/presence/registry.ts';
import { createRedisBus } from './live/bus/redis-bus.ts';
import { serveSockets } from './socket/socket.ts';
import { allOf } from './settings/secret.ts';
import { createResemblance } from './people/user/resemblance.ts';
import { createSearches } from './people/user/searches.ts';

/** Fewer than Node's worker threads, so that hashing leaves one for everything else. */
const CONCURRENT_HASHES = 3;

/** How long a stop waits for a step of a job. */
const JOB_PATIENCE_MS = 4_000;

export interface Server {
  readonly port: number;
  /** Which bus it is on, for people. */
  readonly bus: string;
  /** How many subscriptions are live. */
  subscriptionCount(): number;
  subscriptionsOpened(): number;
  /** Lets sockets go one by one, answers what is under way, then lets go of the stores. */
  stop(): Promise<void>;
}

/**
 * The whole server on a database that is there: from the configuration to an open port. What it opens
 * is closed in the opposite order, also when a later step fails.
 */
export async function startServer(
  config: Config & { readonly databaseUrl: string },
  log: Logger,
): Promise<Server> {
  await using opened = new AsyncDisposableStack();
  const limits = servingLimits(config.databaseStatementSeconds * 1_000);
  const orm = createOrm({
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    limits,
  });
  opened.defer(() => orm.close());
  await requireDatabase(config.databaseUrl);
  await migrateUp(config.databaseUrl);
  const jobs = createJobQueue({ url: config.databaseUrl, limits, log });
  opened.defer(() => jobs.close());
  const limiter = createRateLimiter(config, log);
  opened.defer(() => limiter.close());
  const bus = config.redisUrl
    ? await createRedisBus({ url: config.redisUrl, prefix: config.redisPrefix, log })
    : createLocalBus();
  opened.defer(() => bus.close());
  const sessions = await createSessions(orm.em, bus);
  opened.defer(() => sessions.close());
  const hub = createHub({
    em: orm.em,
    bus,
    log,
    render: (deliveries) => render(deliveries),
    charge: createCharge(limiter),
  });
  opened.defer(() => hub.close());
  const registry = config.redisUrl
    ? await createRedisRegistry({
        url: config.redisUrl,
        prefix: config.redisPrefix,
        heartbeatMs: config.presenceHeartbeatSeconds * 1_000,
        log,
      })
    : createLocalRegistry();
  const presence = createPresence({ em: orm.em, bus, registry, log });
  opened.defer(() => presence.close());
  const shared: Shared = {
    config,
    rootEm: orm.em,
    bus,
    log: createChatLog(orm.em, bus, jobs, limits),
    jobs,
    hub,
    passwords: createPasswords({ cost: config.bcryptCost, concurrency: CONCURRENT_HASHES }),
    tokens: createTokens(config),
    sessions,
    limiter,
    requestHashes: createRequestHashes(allOf(config.jwt)),
    searches: createSearches(config.databasePoolSize),
    resemblance: createResemblance(orm.em),
    otp: await createOtpProvider(config.otp, log),
    typing: createTyping(bus),
    presence,
  };

  const createLoaders = loadersFactory(orm.em);
  const createContext = contextFactory(shared, createLoaders);
  const schema = createSchema();
  const pipeline = await createPipeline({
    schema,
    log,
    introspection: config.introspection,
    createContext,
    enforceRateLimits: createRateLimits(schema, limiter),
    hideSuggestions: config.production,
    formatError: createErrorFormatter(log),
  });
  opened.defer(() => pipeline.stop());
  const render = createRender(pipeline, createContext, createLoaders);
  const originOf = createOriginOf(config);
  const isAllowedOrigin = createOriginPolicy({
    allowed: config.allowedOrigins,
    allowLocal: !config.production,
    originOf,
    log,
  });
  const admission = createAdmission(config);
  let isStopping = false;
  const cookies = createCookies({ enabled: config.authCookie, isAllowedOrigin });
  const app = await createServer({
    pipeline,
    shared,
    originOf,
    isAllowedOrigin,
    cookies,
    credentials: config.authCookie,
    authenticate: (authorization, address) => authenticate(shared, authorization, address),
    payerOf: (authorization, address) =>
      admission.payerOf(holderOf(shared.tokens, authorization), address),
    trustedProxies: config.trustedProxies,
    schemaText: await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'),
    compression: config.compression,
    introspection: config.introspection,
    isStopping: () => isStopping,
    health: {
      database: () => requireAnswer(poolOf(orm.em)),
      migrations: () => requireMigrated(poolOf(orm.em)),
    },
    optionalHealth: {
      bus: async () => {
        if (!bus.isUp()) throw new Error('The bus is down');
      },
      presence: async () => {
        if (!presence.isUp()) throw new Error('Only the users of this node are known');
      },
    },
  });
  const sockets = serveSockets(app.server, {
    shared,
    pipeline,
    live: createLive(pipeline),
    admission,
    sockets: config.sockets,
    addressOf: createAddressOf(config.trustedProxies),
    originOf,
    isAllowedOrigin,
    cookies,
  });
  const drain = createDrain(app);
  opened.defer(async () => void (await Promise.all([drain(), sockets.close()])));
  opened.defer(async () => {
    isStopping = true;
    await Promise.all([sockets.drain(config.drainSeconds * 1_000), jobs.stop(JOB_PATIENCE_MS)]);
  });
  await listen(app, config);
  if (config.runsJobs) jobs.run(createJobHandlers(shared));

  const running = opened.move();
  return {
    port: portOf(app),
    bus: bus.name,
    subscriptionCount: hub.subscriptionCount,
    subscriptionsOpened: hub.subscriptionsOpened,
    stop: () => running.disposeAsync(),
  };
}

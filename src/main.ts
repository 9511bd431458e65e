import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { authenticate, holderOf } from './account/authentication.ts';
import { createPasswords } from './account/password.ts';
import { createSessions } from './account/sessions.ts';
import { createTokens } from './account/tokens.ts';
import type { Config } from './config.ts';
import { contextFactory, loadersFactory, type Shared } from './context.ts';
import { migrateUp } from './database/migrate.ts';
import { requireMigrated } from './database/migration-list.ts';
import { createOrm, poolOf } from './database/orm.ts';
import { requireAnswer, requireDatabase } from './database/reach.ts';
import { servingLimits } from './database/session.ts';
import { createPipeline } from './graphql/execute.ts';
import { createErrorFormatter } from './graphql/format-error.ts';
import { createLive } from './graphql/live.ts';
import { createRateLimits } from './graphql/rate-limits.ts';
import { createRender } from './graphql/render.ts';
import { createSchema } from './graphql/schema.ts';
import { createCookies } from './http/cookie.ts';
import { createDrain } from './http/drain.ts';
import { createOriginOf } from './http/origin-of.ts';
import { createOriginPolicy } from './http/origins.ts';
import { createServer, listen, portOf } from './http/server.ts';
import { createJobHandlers } from './jobs/handlers.ts';
import { createJobQueue } from './jobs/queue.ts';
import { createAddressOf } from './limits/address.ts';
import { createRequestHashes } from './idempotency/hashes.ts';
import { createAdmission } from './limits/admission.ts';
import { createRateLimiter } from './limits/limiter.ts';
import { createTyping } from './message/typing.ts';
import { createOtpProvider } from './phone/provider.ts';
import { createLocalBus } from './realtime/bus.ts';
import { createHub } from './realtime/hub.ts';
import { createChatLog } from './realtime/log.ts';
import { createCharge } from './realtime/meter.ts';
import { createPresence } from './presence/presence.ts';
import { createRedisRegistry } from './presence/redis-registry.ts';
import { createLocalRegistry } from './presence/registry.ts';
import { createRedisBus } from './realtime/redis-bus.ts';
import { serveSockets } from './realtime/socket.ts';
import { allOf } from './secret.ts';
import { createResemblance } from './user/resemblance.ts';
import { createSearches } from './user/searches.ts';

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

import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { authenticate, holderOf } from './identity/session/authentication.ts';
import type { Config } from './config.ts';
import { type App, contextFactory, loadersFactory, type Shared } from './context.ts';
import {
  AUDIENCES,
  ENTITIES,
  EVENTS,
  MEDIA_USES,
  MESSAGE_PARTS,
  MODULES,
  NODE_KINDS,
  REACH_PORTS,
} from './modules.ts';
import {
  connectEverywhere,
  createServices,
  jobHandlersOf,
  startBackground,
} from './all-modules.ts';
import { createChatAccess } from './chat/access/hub-access.ts';
import { Chat } from './chat/chat/entity.ts';
import { createRemoveMessageParts } from './chat/message/parts-repository.ts';
import { originOfFiles } from './store/files/settings.ts';
import { createFileStore } from './store/files/store.ts';
import { migrateUp } from './store/orm/migrate.ts';
import { requireMigrated } from './store/orm/migration-list.ts';
import { createOrm, poolOf } from './store/orm/orm.ts';
import { requireAnswer, requireDatabase } from './store/postgres/reach.ts';
import { servingLimits } from './store/postgres/session.ts';
import { createNodes } from './graphql/node/nodes.ts';
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
import { createOutbound, type Outbound } from './http/outbound/outbound.ts';
import { ownOrigin, warnOfOrigin } from './http/own-origin.ts';
import { createServer, listen, portOf } from './http/server.ts';
import { createJobQueue } from './jobs/queue.ts';
import { createAddressOf } from './rate/address.ts';
import { createAdmission } from './rate/admission.ts';
import { createRateLimiter } from './rate/limiter.ts';
import { createLocalBus } from './live/bus/bus.ts';
import { createHub } from './live/hub/hub.ts';
import { createChatLog } from './live/log/log.ts';
import { createOutbox } from './live/outbox/outbox.ts';
import { createEventRegistry } from './live/log/registry.ts';
import { createCharge } from './live/hub/meter.ts';
import { createRedisBus } from './live/bus/redis-bus.ts';
import { createMediaUses } from './media/media/uses-repository.ts';
import { serveSockets } from './socket/socket.ts';

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

/** Of all servers of a process: it takes longer to make than most of the rest. */
const schema = createSchema(MODULES);

/**
 * The whole server on a database that is there: from the configuration to an open port. What it opens
 * is closed in the opposite order, also when a later step fails. Only tests have others asked otherwise.
 */
export async function startServer(
  config: Config & { readonly databaseUrl: string },
  log: Logger,
  outbound: Outbound = createOutbound(),
): Promise<Server> {
  await using opened = new AsyncDisposableStack();
  const limits = servingLimits(config.databaseStatementSeconds * 1_000);
  const orm = createOrm({
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    limits,
    entities: ENTITIES,
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
  const events = createEventRegistry(EVENTS);
  const hub = createHub({
    em: orm.em,
    access: createChatAccess(orm.em),
    audiences: AUDIENCES,
    bus,
    events,
    log,
    render: (deliveries) => render(deliveries),
    charge: createCharge(limiter),
  });
  opened.defer(() => hub.close());
  const outbox = await createOutbox({
    rootEm: orm.em,
    bus,
    log,
    runsConsumers: config.runsJobs,
  });
  opened.defer(() => outbox.close());
  let origin: string | undefined;
  const app: App = {
    config,
    log,
    rootEm: orm.em,
    bus,
    events,
    hub,
    chatLog: createChatLog({ rootEm: orm.em, Chat, bus, events, jobs, limits }),
    outbox,
    jobs,
    limiter,
    outbound,
    files: createFileStore(config.files, log),
    origin: () => (origin ??= ownOrigin({ ...config, port: portOf(server) })),
    onStop: (close) => opened.defer(async () => void (await close())),
  };
  const shared: Shared = {
    ...app,
    services: await createServices(app),
    nodes: createNodes(NODE_KINDS, orm.em),
    mediaUses: createMediaUses(MEDIA_USES, orm.em),
    removeMessageParts: createRemoveMessageParts(MESSAGE_PARTS, MEDIA_USES),
    reachPorts: REACH_PORTS,
    personalData: MODULES.flatMap(({ personalData }) =>
      personalData && !('none' in personalData) ? [personalData] : [],
    ),
  };
  const { session, presence } = shared.services;

  const createLoaders = loadersFactory(MODULES, orm.em);
  const createContext = contextFactory(shared, createLoaders);
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
  const cookies = createCookies({ mode: config.authCookie, isAllowedOrigin });
  const server = await createServer({
    pipeline,
    serveRoutes: (fastify) => MODULES.forEach(({ routes }) => routes?.(fastify, shared)),
    originOf,
    isAllowedOrigin,
    cookies,
    credentials: config.authCookie === true,
    authenticate: (authorization, address) => authenticate(shared, authorization, address),
    payerOf: (authorization, address) =>
      admission.payerOf(holderOf(session.tokens, authorization), address),
    trustedProxies: config.trustedProxies,
    schemaText: await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'),
    compression: config.compression,
    webFolder: config.webFolder,
    introspection: config.introspection,
    fileOrigins: () => [app.origin(), originOfFiles(config.files)].filter((each) => each !== null),
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
  const sockets = serveSockets(server.server, {
    limiter,
    authenticate: (authorization, address) => authenticate(shared, authorization, address),
    sessions: session.sessions,
    connected: (viewer) => connectEverywhere(shared, viewer),
    pipeline,
    live: createLive(pipeline),
    admission,
    sockets: config.sockets,
    addressOf: createAddressOf(config.trustedProxies),
    originOf,
    isAllowedOrigin,
    cookies,
  });
  const drain = createDrain(server);
  opened.defer(async () => void (await Promise.all([drain(), sockets.close()])));
  opened.defer(async () => {
    isStopping = true;
    await Promise.all([sockets.drain(config.drainSeconds * 1_000), jobs.stop(JOB_PATIENCE_MS)]);
  });
  await listen(server, config);
  warnOfOrigin(config, log, app.origin());
  if (config.runsJobs) {
    jobs.run(jobHandlersOf(shared));
    opened.defer(startBackground(shared));
  }

  const running = opened.move();
  return {
    port: portOf(server),
    bus: bus.name,
    subscriptionCount: hub.subscriptionCount,
    subscriptionsOpened: hub.subscriptionsOpened,
    stop: () => running.disposeAsync(),
  };
}

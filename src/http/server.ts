import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { payloadTooLarge, StartupError } from '../errors.ts';
import { badRequest, transportError } from '../graphql/pipeline/documents.ts';
import type { Pipeline } from '../graphql/pipeline/execute.ts';
import { MAX_BYTES, type Payer } from '../rate/admission.ts';
import { countRequests } from './admission.ts';
import type { Cookies } from './cookie.ts';
import { serveGraphiQL } from './graphiql.ts';
import { sendResult, serveGraphQL } from './graphql.ts';
import { CORS_OF_FILES, isFile } from './files.ts';
import { type HealthChecks, serveHealth } from './health.ts';
import type { OriginOf } from './origin-of.ts';
import type { OriginPolicy } from './origins.ts';
import { securityHeaders } from './security-headers.ts';
import { timeBodies } from './body-timers.ts';
import { isBuilt, serveWeb } from './web.ts';

const PREFLIGHT_SECONDS = 86_400;
/** Off the event loop, and only where it saves more than a packet. */
const COMPRESSION = {
  encodings: ['br', 'gzip'] as ['br', 'gzip'],
  threshold: 2_048,
  syncThreshold: 0,
  globalDecompression: false,
};
/** How long a request's headers may be on their way, give or take how often that is looked at. */
const HEADERS_TIMEOUT_MS = 10_000;
const TIMEOUT_CHECK_MS = 2_000;

interface Options {
  readonly pipeline: Pipeline;
  /** What domains answer over HTTP beside GraphQL. */
  readonly serveRoutes: (app: FastifyInstance) => void;
  readonly authenticate: Parameters<typeof serveGraphQL>[1]['authenticate'];
  /** Whom it costs that somebody of this `Authorization` asks from this address. */
  readonly payerOf: (authorization: string | undefined, address: string) => Payer;
  /** Their X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly originOf: OriginOf;
  readonly isAllowedOrigin: OriginPolicy;
  readonly cookies: Cookies;
  /** Whether pages of allowed origins may send cookies. */
  readonly credentials: boolean;
  readonly health: HealthChecks;
  readonly optionalHealth: HealthChecks;
  /** Whether connections are to be found elsewhere from now on. */
  readonly isStopping: () => boolean;
  readonly schemaText: string;
  /** Whether answers are compressed for clients that take it. */
  readonly compression: boolean;
  /** Whether the schema may be read and explored. */
  readonly introspection: boolean;
  /** Where clients put and fetch files, beside the page's own origin. */
  readonly fileOrigins: () => readonly string[];
  /** Where the web app is once it is built; null: it is not served. */
  readonly webFolder: string | null;
}

/** Everything that answers over HTTP, not yet listening. */
export async function createServer(options: Options): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MAX_BYTES.user,
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies.length > 0 && [...options.trustedProxies],
    // Bodies have timers of their own.
    requestTimeout: 0,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      // Whoever offers another protocol, as HTTP/2 without TLS, is answered in the one that they speak.
      shouldUpgradeCallback: ({ headers }) => /\bwebsocket\b/i.test(headers.upgrade ?? ''),
    },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const errors = options.pipeline.refusal(asTransportError(error), request.id);
    return sendResult(request, reply, { errors: errors.map((each) => each.toJSON()) });
  });
  const everyHeader = securityHeaders();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(everyHeader);
    done();
  });
  await app.register(cors, () => async ({ headers, raw, url }: FastifyRequest) => ({
    ...(isFile(url)
      ? CORS_OF_FILES
      : {
          origin: headers.origin !== undefined && options.isAllowedOrigin(raw),
          methods: ['GET', 'POST'],
          credentials: options.credentials,
          exposedHeaders: ['retry-after'],
        }),
    maxAge: PREFLIGHT_SECONDS,
  }));
  if (options.compression) await app.register(compress, COMPRESSION);
  // Behind what tells pages of other origins that they may read the refusal.
  timeBodies(app);
  countRequests(app, ({ raw, ip }) => options.payerOf(options.cookies.ofRequest(raw), ip));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (options.isStopping()) reply.header('connection', 'close');
    done();
  });
  options.serveRoutes(app);
  const { health: checks, optionalHealth: optional, isStopping } = options;
  serveHealth(app, { checks, optional, isStopping });
  const sendPage = options.introspection ? await serveGraphiQL(app, options.originOf) : null;
  serveGraphQL(app, { ...options, sendPage });
  if (options.webFolder !== null && isBuilt(options.webFolder)) {
    await serveWeb(app, { ...options, folder: options.webFolder });
  } else if (sendPage) {
    // Where somebody looks who was told of a host and a port.
    app.get('/', (_request, reply) => reply.redirect('/graphql'));
  }
  if (options.introspection) {
    app.get('/schema.graphql', (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(options.schemaText),
    );
  }
  return app;
}

/**
 * Opens the port; throws a StartupError where that cannot be had. For `localhost` Fastify would open a
 * second server on a second address, which nobody could drain.
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  try {
    await app.listen({ host: host === 'localhost' ? '127.0.0.1' : host, port });
  } catch (error) {
    throw isSystemError(error) ? explainListening(error, host, port) : error;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

function explainListening(cause: NodeJS.ErrnoException, host: string, port: number): StartupError {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} of ${host} is taken: stop what listens there, or set PORT to another`,
        { cause },
      );
    case 'EACCES':
      return new StartupError(`Port ${port} is not for this user: set PORT to 1024 or higher`, {
        cause,
      });
    default:
      return new StartupError(
        `HOST ${host} is no address of this machine (${cause.code}): set it to one, as 0.0.0.0`,
        { cause },
      );
  }
}

/** What Fastify refuses before a route sees it, in the words of GraphQL. */
function asTransportError(error: FastifyError): Error {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return payloadTooLarge(MAX_BYTES.user);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return transportError('UNSUPPORTED_MEDIA_TYPE', 'Send application/json');
    default:
      return error.statusCode && error.statusCode < 500 && !(error instanceof GraphQLError)
        ? badRequest(error.message)
        : error;
  }
}

export const portOf = (app: FastifyInstance) => (app.server.address() as AddressInfo).port;

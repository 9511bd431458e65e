import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import {
  badRequest,
  type GraphQLRequest,
  requireNotPersisted,
  transportError,
} from '../graphql/pipeline/documents.ts';
import type { Authenticate, Pipeline } from '../graphql/pipeline/execute.ts';
import { payerOf } from './admission.ts';
import type { Cookies } from './cookie.ts';
import type { SendPage } from './graphiql.ts';
import type { OriginOf } from './origin-of.ts';

/** With the charset, which a client may name, or not, in what it accepts. */
const GRAPHQL_RESPONSE = 'application/graphql-response+json; charset=utf-8';
const JSON_RESPONSE = 'application/json; charset=utf-8';
const PAGE = 'text/html; charset=utf-8';

const OTHER_CHARSET = /;\s*charset\s*=(?!\s*"?utf-?8(?![^\s";]))/i;

/** Where the status tells more than that the answer holds errors. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  SESSION_REVOKED: 401,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
};

interface Options {
  readonly pipeline: Pipeline;
  readonly authenticate: (
    authorization: string | undefined,
    address: string,
  ) => ReturnType<Authenticate>;
  readonly cookies: Cookies;
  readonly originOf: OriginOf;
  /** What a browser gets to see; null where there is no page. */
  readonly sendPage: SendPage | null;
}

/** GraphQL over HTTP: `POST` for everything, `GET` for queries, no batches. */
export function serveGraphQL(
  app: FastifyInstance,
  { pipeline, authenticate, cookies, originOf, sendPage }: Options,
): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    parse: (request: FastifyRequest) => GraphQLRequest,
  ) => {
    const jar = cookies.jarOf(request, reply);
    const result = await pipeline.answer(() => parse(acceptable(request)), {
      request: {
        id: request.id,
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? null,
        origin: () => originOf(request.raw),
        cookies: jar,
      },
      readOnly: request.method !== 'POST',
      charge: payerOf(request).charge,
      authenticate: () => authenticate(cookies.ofRequest(request.raw), request.ip),
    });
    if (result.errors?.[0]?.extensions?.['code'] === 'SESSION_REVOKED') jar?.clearPresented();
    return sendResult(request, reply, result);
  };
  app.post('/graphql', { onRequest: requireReadable }, (request, reply) =>
    answer(request, reply, parseBody),
  );
  app.get('/graphql', (request, reply) =>
    sendPage && preferredPage(request) === PAGE
      ? sendPage(request, reply)
      : answer(request, reply, parseQueryString),
  );
  app.route({
    url: '/graphql',
    method: ['PUT', 'PATCH', 'DELETE'],
    onRequest: refuseMethod,
    handler: refuseMethod,
  });
}

async function refuseMethod(): Promise<never> {
  throw transportError('METHOD_NOT_ALLOWED', 'Send POST, or GET for a query');
}

/** What was written in another charset, or is compressed, would be read as something else. */
const requireReadable: onRequestHookHandler = ({ headers }, _reply, done) => {
  const encoding = headers['content-encoding'] || 'identity';
  const isUtf8 = !OTHER_CHARSET.test(headers['content-type'] ?? '');
  if (encoding.toLowerCase() === 'identity' && isUtf8) return done();
  const message = 'Send application/json in UTF-8, not compressed';
  done(transportError('UNSUPPORTED_MEDIA_TYPE', message));
};

/** Nothing runs whose result the client would not take. */
function acceptable(request: FastifyRequest): FastifyRequest {
  if (preferredResponse(request)) return request;
  const message = 'Accept application/graphql-response+json or application/json, in UTF-8';
  throw transportError('NOT_ACCEPTABLE', message);
}

/** Sends a result in the media type that the client prefers, `application/json` if it does not care. */
export function sendResult(
  request: FastifyRequest,
  reply: FastifyReply,
  result: FormattedExecutionResult,
): FastifyReply {
  const mediaType = preferredResponse(request);
  const refusal = 'data' in result ? undefined : result.errors?.[0];
  const status = refusal ? statusOf(refusal, mediaType === GRAPHQL_RESPONSE) : 200;
  const retryAfter = refusal?.extensions?.['retryAfter'];
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  if (status === 405) reply.header('allow', 'POST');
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(mediaType ?? JSON_RESPONSE)
    .send(JSON.stringify(result));
}

/** Chooses the first type for a client that does not care, and undefined for one that takes none. */
function negotiation(types: string[]) {
  const chosen = new LRUCache<string, { readonly type: string | undefined }>({ max: 100 });
  return (request: FastifyRequest): string | undefined => {
    const { accept } = request.headers;
    if (accept === undefined) return types[0];
    const known = chosen.get(accept) ?? { type: new Negotiator(request.raw).mediaType(types) };
    chosen.set(accept, known);
    return known.type;
  };
}

const preferredResponse = negotiation([JSON_RESPONSE, GRAPHQL_RESPONSE]);
const preferredPage = negotiation([JSON_RESPONSE, GRAPHQL_RESPONSE, PAGE]);

/** With `application/json` a well-formed request is answered 200 whatever GraphQL says of it. */
function statusOf({ extensions }: GraphQLFormattedError, speaksGraphQL: boolean): number {
  return STATUS_BY_CODE[String(extensions?.['code'])] ?? (speaksGraphQL ? 400 : 200);
}

function parseBody({ body }: FastifyRequest): GraphQLRequest {
  if (Array.isArray(body)) throw badRequest('Batches are not served: send one operation a request');
  if (!isRecord(body)) throw badRequest('The body must be a JSON object with a query');
  return parseRequest(body);
}

function parseQueryString({ query }: FastifyRequest): GraphQLRequest {
  const parameters = isRecord(query) ? query : {};
  return parseRequest({
    ...parameters,
    variables: parseJson('variables', parameters['variables']),
    extensions: parseJson('extensions', parameters['extensions']),
  });
}

/** What both doors take a request from, whoever wrote it. */
function parseRequest(parameters: Readonly<Record<string, unknown>>): GraphQLRequest {
  const { query, operationName, variables, extensions } = parameters;
  requireNotPersisted(query, extensions);
  if (typeof query !== 'string') throw badRequest('query must be a string');
  if (!isAbsent(operationName) && typeof operationName !== 'string') {
    throw badRequest('operationName must be a string');
  }
  if (!isAbsent(variables) && !isRecord(variables)) throw badRequest('variables must be an object');
  if (!isAbsent(extensions) && !isRecord(extensions)) {
    throw badRequest('extensions must be an object');
  }
  return { query, operationName: operationName ?? null, variables: variables ?? null };
}

function parseJson(name: string, text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} must be JSON`);
  }
}

const isAbsent = (value: unknown): value is null | undefined =>
  value === null || value === undefined;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenCookie } from '../viewer.ts';
import type { OriginPolicy } from './origins.ts';

const NAME = 'confab';
/** No form and no image can send it: pages elsewhere would have to ask first, and be refused. */
const PREFLIGHT_HEADER = 'apollo-require-preflight';

const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** The access token as a cookie, for pages that would rather not hold it themselves. */
export interface Cookies {
  /** What a request presents as `Authorization`: its own header, or else the cookie. */
  ofRequest(request: IncomingMessage): string | undefined;
  /** The same for the upgrade to a WebSocket, to which pages can add no header. */
  ofUpgrade(request: IncomingMessage): string | undefined;
  /** Null for those who cannot present it again. */
  jarOf(request: FastifyRequest, reply: FastifyReply): TokenCookie | null;
}

interface Options {
  readonly enabled: boolean;
  readonly isAllowedOrigin: OriginPolicy;
}

export function createCookies({ enabled, isAllowedOrigin }: Options): Cookies {
  const isWelcome = (request: IncomingMessage) =>
    enabled && request.headers.origin !== undefined && isAllowedOrigin(request);
  const isPreflighted = (request: IncomingMessage) =>
    isWelcome(request) && Boolean(request.headers[PREFLIGHT_HEADER]);

  return {
    ofRequest: (request) =>
      request.headers.authorization ??
      (isPreflighted(request) ? bearerIn(request.headers) : undefined),
    ofUpgrade: (request) =>
      request.headers.authorization ?? (isWelcome(request) ? bearerIn(request.headers) : undefined),
    jarOf: ({ raw }, reply) => (isPreflighted(raw) ? createJar(reply) : null),
  };
}

function createJar(reply: FastifyReply): TokenCookie {
  const set = (value: string, expires: Date) =>
    void reply.header(
      'set-cookie',
      stringifySetCookie({ ...ATTRIBUTES, name: NAME, value, expires }),
    );
  return {
    keep: set,
    clear: () => set('', new Date(0)),
  };
}

function bearerIn({ cookie }: IncomingHttpHeaders): string | undefined {
  const token = cookie && parseCookie(cookie)[NAME];
  return token ? `Bearer ${token}` : undefined;
}

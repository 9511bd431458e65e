import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenCookie } from '../context.ts';
import type { OriginPolicy } from './origins.ts';

const NAME = 'confab';
/** No form and no image can send it: pages elsewhere would have to ask first, and be refused. */
const PREFLIGHT_HEADER = 'apollo-require-preflight';

const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** The access token as a cookie, for pages that would rather not hold it themselves. */
export interface Cookies {
  /** What a request presents as `Authorization`: its own header, or else the cookie. */
  ofRequest(headers: IncomingHttpHeaders): string | undefined;
  /** The same for the upgrade to a WebSocket, to which pages can add no header. */
  ofUpgrade(headers: IncomingHttpHeaders): string | undefined;
  /** Null for those who cannot present it again. */
  jarOf(request: FastifyRequest, reply: FastifyReply): TokenCookie | null;
}

interface Options {
  readonly enabled: boolean;
  readonly isAllowedOrigin: OriginPolicy;
}

export function createCookies({ enabled, isAllowedOrigin }: Options): Cookies {
  const isWelcome = ({ origin, host }: IncomingHttpHeaders) =>
    enabled && origin !== undefined && isAllowedOrigin(origin, host);
  const isPreflighted = (headers: IncomingHttpHeaders) =>
    isWelcome(headers) && Boolean(headers[PREFLIGHT_HEADER]);

  return {
    ofRequest: (headers) =>
      headers.authorization ?? (isPreflighted(headers) ? bearerIn(headers) : undefined),
    ofUpgrade: (headers) =>
      headers.authorization ?? (isWelcome(headers) ? bearerIn(headers) : undefined),
    jarOf: ({ headers }, reply) => (isPreflighted(headers) ? createJar(reply) : null),
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

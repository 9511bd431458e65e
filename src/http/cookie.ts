import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { parseCookie, type SetCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenCookies } from '../viewer.ts';
import type { OriginPolicy } from './origins.ts';

/** By this a page asks that its refresh tokens are kept as a cookie. */
const REFRESH_HEADER = 'confab-refresh-cookie';
/** No form and no image can send them: pages elsewhere would have to ask first, and be refused. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', REFRESH_HEADER];

const UNREADABLE = { httpOnly: true, secure: true } as const;
const ACCESS = { ...UNREADABLE, name: 'confab', sameSite: 'lax', path: '/' } as const;
const REFRESH = {
  ...UNREADABLE,
  name: 'confab-refresh',
  sameSite: 'strict',
  path: '/graphql',
} as const;

/** Tokens as cookies, for pages that would rather not hold them themselves. */
export interface Cookies {
  /** What a request presents as `Authorization`: its own header, or else the cookie. */
  ofRequest(request: IncomingMessage): string | undefined;
  /** The same for the upgrade to a WebSocket, to which pages can add no header. */
  ofUpgrade(request: IncomingMessage): string | undefined;
  /** Null for those who cannot present them again. */
  jarOf(request: FastifyRequest, reply: FastifyReply): CookieJar | null;
}

export interface CookieJar extends TokenCookies {
  /** What the request was refused for, as its session has ended: another's may be there by now. */
  clearPresented(): void;
}

/** True: pages of allowed origins have both; null: those of our own the refresh token alone; false: none. */
type CookieMode = boolean | null;

interface Options {
  readonly mode: CookieMode;
  readonly isAllowedOrigin: OriginPolicy;
}

export function createCookies({ mode, isAllowedOrigin }: Options): Cookies {
  const isWelcome = (request: IncomingMessage) =>
    request.headers.origin !== undefined && isAllowedOrigin(request);
  const isPreflighted = (request: IncomingMessage) =>
    PREFLIGHT_HEADERS.some((name) => request.headers[name]) && isWelcome(request);

  return {
    ofRequest: (request) =>
      request.headers.authorization ??
      (mode && isPreflighted(request) ? bearerIn(request.headers) : undefined),
    ofUpgrade: (request) =>
      request.headers.authorization ??
      (mode && isWelcome(request) ? bearerIn(request.headers) : undefined),
    jarOf: ({ raw }, reply) =>
      mode !== false && isPreflighted(raw) ? createJar(raw.headers, reply, mode) : null,
  };
}

function createJar(headers: IncomingHttpHeaders, reply: FastifyReply, mode: CookieMode): CookieJar {
  const presented = cookieIn(headers, REFRESH.name);
  let isTaken = false;

  const set = (cookie: SetCookie) => void reply.header('set-cookie', stringifySetCookie(cookie));
  const drop = (attributes: Omit<SetCookie, 'value'>) =>
    set({ ...attributes, value: '', expires: new Date(0) });
  const dropAccess = () => mode && drop(ACCESS);

  return {
    keepAccessToken: (value, expires) => mode && set({ ...ACCESS, value, expires }),
    refreshToken: wantsRefresh(headers, mode)
      ? {
          take() {
            isTaken = true;
            return presented ?? null;
          },
          keep: (value, expiresAt) => set({ ...REFRESH, value, maxAge: secondsUntil(expiresAt) }),
        }
      : null,
    clear() {
      dropAccess();
      if (presented) drop(REFRESH);
    },
    clearPresented() {
      dropAccess();
      if (isTaken) drop(REFRESH);
    },
  };
}

/**
 * Only where the browser says that it will present it again: it tells the site of a page to no server
 * whose Secure cookies it would not keep, and sends no Strict ones from another site.
 */
function wantsRefresh(headers: IncomingHttpHeaders, mode: CookieMode): boolean {
  const site = headers['sec-fetch-site'];
  const isNear = site === 'same-origin' || (mode === true && site === 'same-site');
  return Boolean(headers[REFRESH_HEADER]) && isNear;
}

/** Unlike a date, it means the same to a browser whose clock is wrong. */
const secondsUntil = (moment: Date) =>
  Math.max(Math.ceil((moment.getTime() - Date.now()) / 1_000), 1);

function bearerIn(headers: IncomingHttpHeaders): string | undefined {
  const token = cookieIn(headers, ACCESS.name);
  return token ? `Bearer ${token}` : undefined;
}

const cookieIn = ({ cookie }: IncomingHttpHeaders, name: string): string | undefined =>
  cookie ? parseCookie(cookie)[name] : undefined;

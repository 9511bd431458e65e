import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { OriginOf } from './origin-of.ts';

/** Whether the page that a request comes from may use the server. One rule for CORS and for WebSockets. */
export type OriginPolicy = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => boolean;

/** Somebody who forgot a setting reads it once; somebody who tries out origins fills no log. */
const LOG_INTERVAL_MS = 60_000;
const MAX_LOGGED_LENGTH = 200;

interface Options {
  readonly allowed: readonly string[];
  /** Whether any port of this machine is welcome: frontends are developed there. */
  readonly allowLocal: boolean;
  readonly originOf: OriginOf;
  readonly log: Pick<Logger, 'warn'>;
}

export function createOriginPolicy({ allowed, allowLocal, originOf, log }: Options): OriginPolicy {
  let loggedAt = -Infinity;

  function tell(origin: string): void {
    if (performance.now() - loggedAt < LOG_INTERVAL_MS) return;
    loggedAt = performance.now();
    log.warn(
      { origin: origin.slice(0, MAX_LOGGED_LENGTH) },
      'Pages of this origin are refused: neither ALLOWED_ORIGINS nor PUBLIC_URL names it',
    );
  }

  return (request) => {
    const { origin, host } = request.headers;
    if (origin === undefined) return true;
    const url = URL.parse(origin);
    const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
    const isOwn = url?.host === host || origin === originOf(request);
    const isAllowed =
      url !== null && (isOwn || allowed.includes(origin) || (allowLocal && isLocal));
    if (!isAllowed) tell(origin);
    return isAllowed;
  };
}

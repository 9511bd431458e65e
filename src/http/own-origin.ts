import type { Logger } from 'pino';
import type { DoorSettings } from './settings.ts';

/** Where a server that listens everywhere is found from its own machine. */
const NEAREST: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

type Origins = Pick<DoorSettings, 'publicUrl' | 'host' | 'trustedProxies'>;

/** What clients call this server, as far as the settings tell: the same for whoever asks. */
export function ownOrigin({
  publicUrl,
  host,
  port,
}: Pick<DoorSettings, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl !== null) return publicUrl;
  return `http://${NEAREST[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`;
}

/** Says so where clients may call it something else: what is the same for all of them no request tells. */
export function warnOfOrigin(config: Origins, log: Pick<Logger, 'warn'>, origin: string): void {
  const why = doubtOf(config);
  if (why === null) return;
  const message = `Set PUBLIC_URL to what clients call this server, since ${why}: else others do not find files`;
  log.warn({ linksBeginWith: origin }, message);
}

function doubtOf({ publicUrl, host, trustedProxies }: Origins): string | null {
  if (publicUrl !== null) return null;
  if (trustedProxies.length > 0) return 'a proxy stands before it';
  return Object.hasOwn(NEAREST, host) ? `it listens on ${host}` : null;
}

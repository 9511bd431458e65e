import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import { createIsTrusted } from '../rate/address.ts';

/** What the client calls this server, as in `https://chat.example`: the same for both doors. */
export type OriginOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

interface Options {
  /** Null: as requests tell. */
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
}

/**
 * Links are made of it, so anybody's word will not do: what a trusted proxy says, or else the Host that
 * a request names where that is this machine, or else the address that it came to.
 */
export function createOriginOf({ publicUrl, trustedProxies }: Options): OriginOf {
  if (publicUrl !== null) return () => publicUrl;
  const isTrusted = createIsTrusted(trustedProxies);
  return ({ headers, socket }) => {
    const direct = `http://${localHostOf(socket)}:${socket.localPort}`;
    if (isTrusted(socket.remoteAddress)) {
      const scheme = lastOf(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
      return originOf(scheme, lastOf(headers['x-forwarded-host']) ?? headers.host) ?? direct;
    }
    const named = originOf('http', headers.host);
    return named && isThisMachine(new URL(named).hostname, socket) ? named : direct;
  };
}

/** Null where the host is none. */
function originOf(scheme: string, host: string | undefined): string | null {
  const url = URL.parse(`${scheme}://${host}`);
  return url && host && /^[\w.:[\]-]+$/.test(host) ? url.origin : null;
}

function isThisMachine(hostname: string, socket: Socket): boolean {
  if (hostname === 'localhost' || hostname === localHostOf(socket)) return true;
  const address = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

function localHostOf({ localAddress = '127.0.0.1' }: Socket): string {
  const address = ipaddr.process(localAddress);
  return address.kind() === 'ipv6' ? `[${address.toString()}]` : address.toString();
}

/** Each proxy adds what it has seen: ours is the last. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')
      .at(-1)
      ?.trim() || undefined
  );
}

import proxyAddr from '@fastify/proxy-addr';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

const IPV6_NETWORK_PARTS = 4;
const PORT = /(?<=^[\d.]+|\]):\d+$/;

/** Throws a TypeError that names what is neither an address nor a network in CIDR notation. */
export const requireNetworks = (networks: readonly string[]) =>
  void proxyAddr.compile([...networks]);

/**
 * Where a request comes from: the connection's address, unless that is a proxy we trust, which is
 * believed about the address that it was reached from, and so on.
 */
export function createAddressOf(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  if (trustedProxies.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return (request) => proxyAddr(request, isTrusted) ?? '';
}

/** Whether whoever is at the other end of a connection is a proxy of ours. */
export function createIsTrusted(
  trustedProxies: readonly string[],
): (address: string | undefined) => boolean {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return (address) => address !== undefined && isTrusted(address, 0);
}

/**
 * Whom an address stands for. A household has a whole IPv6 network of 2^64 addresses, and proxies
 * may add a port: neither makes one client many. Whoever has no address shares a name.
 */
export function addressKey(address: string): string {
  const parsed = parseAddress(address);
  if (!parsed) return 'unknown';
  if (!('parts' in parsed)) return parsed.toString();
  return `${parsed.parts.slice(0, IPV6_NETWORK_PARTS).map(toHex).join(':')}::/64`;
}

/** Null where it is none. Proxies may add a port. */
export function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const plain = address.replace(PORT, '').replace(/^\[|\]$/g, '');
  return ipaddr.isValid(plain) ? ipaddr.process(plain) : null;
}

const toHex = (part: number) => part.toString(16);

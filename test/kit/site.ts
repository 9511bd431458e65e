import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createOutbound,
  type Outbound,
  type OutboundOptions,
} from '../../src/http/outbound/outbound.ts';

/** No machine is so slow. */
const PATIENCE_MS = 60_000;

export type Site = Awaited<ReturnType<typeof startSite>>;

/** Somebody else's server, on this machine; it knows no path but those that it is given. */
export async function startSite() {
  const listeners = new Map<string, RequestListener>();
  const asked: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[] =
    [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const listener = listeners.get(path);
    if (listener) listener(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port, and at no path.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  return {
    port,
    origin,
    /** What it was asked for, in this order. */
    asked,
    pathsAsked: () => asked.map(({ path }) => path),
    /** Gives the address. */
    on(path: string, listener: RequestListener): string {
      listeners.set(path, listener);
      return origin + path;
    },
    /** The same for what stays as it is. */
    put(path: string, body: string | Buffer, type = 'text/html; charset=utf-8'): string {
      return this.on(path, (_request, response) => {
        response.writeHead(200, { 'content-type': type }).end(body);
      });
    },
    redirect(path: string, location: string): string {
      return this.on(path, (_request, response) => {
        response.writeHead(302, { location }).end();
      });
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** These may be asked, though they are on this machine. */
export const allowing = (...sites: readonly Pick<Site, 'port'>[]): OutboundOptions => ({
  allows: (address, port) => address === '127.0.0.1' && sites.some((site) => site.port === port),
});

/** Asks these, though they are on this machine, and else what may be asked. */
export const outboundTo = (...sites: readonly Pick<Site, 'port'>[]): Outbound =>
  createOutbound({ ...allowing(...sites), patienceMs: PATIENCE_MS });

import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** Every peer has as many connections to PostgreSQL. */
export const POOL_SIZE = 10;
/** As Confab's connections have it: a small table is not read whole, page after page. */
export const CONNECTION_OPTIONS = '-c enable_seqscan=off';
/** As behind a balancer, which must never find a connection just closed. */
const KEEP_ALIVE_MS = 72_000;

export const HOST = '127.0.0.1';
export const PORT = Number(process.env.PORT ?? 0);

export const typeDefs = readFileSync(new URL('subset/schema.graphql', import.meta.url), 'utf8');

export function databaseUrl(): string {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  return DATABASE_URL;
}

export const createPool = (name: string) =>
  new pg.Pool({
    connectionString: databaseUrl(),
    max: POOL_SIZE,
    application_name: name,
    options: CONNECTION_OPTIONS,
  });

/** For peers on node:http itself; the others bring frameworks that do the same. */
export async function listen(server: Server): Promise<void> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve) => server.listen(PORT, HOST, resolve));
}

/** Tells the port to whoever started this process, and ends with it. */
export function announce(server: Server, stop: () => Promise<unknown>): void {
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
  // A server that listens on TCP has an address with a port.
  console.log(`ready ${(server.address() as AddressInfo).port}`);
}

export const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

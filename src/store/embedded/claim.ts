import { Socket } from 'node:net';
import { Client, DatabaseError } from 'pg';
import { StartupError } from '../../errors.ts';
import type { Cluster } from './cluster.ts';
import { ServerBusy } from './server.ts';
import { readDatabaseUrl } from '../postgres/url.ts';

/** That this process owns a server, until the connection that says so is lost. */
export interface Claim {
  readonly lost: Promise<void>;
}

/** Its message is for those who wanted the data for themselves. */
export class OwnedElsewhere extends StartupError {
  readonly cluster: Cluster;
  readonly port: number;

  constructor(cluster: Cluster, port: number, owner: string) {
    super(
      `Another Confab (${owner}) uses ${cluster.dataDir}: ` +
        'stop it, or give this one a CONFAB_DATA_DIR of its own',
    );
    this.cluster = cluster;
    this.port = port;
  }
}

/** Nothing is left to the environment, which is made for other servers. */
const PARAMETERS = new URLSearchParams({
  sslmode: 'disable',
  sslnegotiation: 'postgres',
  options: '-c TimeZone=UTC',
});
const CONNECT_TIMEOUT_MS = 5_000;
const LOCK_NOT_AVAILABLE = '55P03';
const INVALID_PASSWORD = '28P01';
/** It starts, stops, or still has the many connections of a process that was just killed. */
const PASSING = /^(57P0\d|53300)$/;

const TAKE_LOCK = `SET lock_timeout = '1s'; SELECT pg_advisory_lock(1)`;
const FIND_OWNER = `
  SELECT application_name AS owner
  FROM pg_stat_activity JOIN pg_locks USING (pid)
  WHERE locktype = 'advisory' AND granted AND datname = current_database()`;
const FIND_DATABASE = `SELECT FROM pg_database WHERE datname = 'confab'`;

export const urlOf = ({ password }: Cluster, port: number, database = 'confab') =>
  `postgresql://confab:${password}@127.0.0.1:${port}/${database}?${PARAMETERS.toString()}`;

/**
 * Makes this process the one owner of a server, and so of its data, by an advisory lock in a
 * database that nothing else uses. It lasts as long as its connection, and that as long as the
 * process, however that ends: no file goes stale, and no pid is mistaken for another.
 */
export async function claimServer(cluster: Cluster, port: number): Promise<Claim> {
  const socket = new Socket();
  const client = new Client({
    ...readDatabaseUrl(urlOf(cluster, port, 'postgres')),
    application_name: `process ${process.pid}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    stream: () => socket,
  });
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  // `lost` tells it as well, and an error that nobody hears would end the process.
  client.on('error', () => {});

  try {
    await client.connect();
    await client.query(TAKE_LOCK);
    const { rowCount } = await client.query(FIND_DATABASE);
    if (rowCount === 0) await client.query('CREATE DATABASE confab');
  } catch (error) {
    const failure = error instanceof Error ? await explain(error, cluster, client, port) : error;
    socket.destroy();
    throw failure;
  }
  socket.unref();
  return { lost };
}

async function explain(
  error: Error,
  cluster: Cluster,
  client: Client,
  port: number,
): Promise<Error> {
  const code = error instanceof DatabaseError ? error.code : undefined;
  if (code === LOCK_NOT_AVAILABLE) {
    return new OwnedElsewhere(cluster, port, await findOwner(client));
  }
  if (code === INVALID_PASSWORD) {
    return new StartupError(
      `${cluster.passwordFile} does not hold the password of ${cluster.folder}: ` +
        'bring the right one back, or delete the data to begin anew',
    );
  }
  if (code && !PASSING.test(code)) return error;
  return new ServerBusy(error.message);
}

async function findOwner(client: Client): Promise<string> {
  const found = await client.query<{ owner: string }>(FIND_OWNER).catch(() => undefined);
  return found?.rows[0]?.owner ?? 'just ending';
}

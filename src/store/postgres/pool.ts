import { Socket } from 'node:net';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { unavailable } from '../../errors.ts';
import { clientFor } from './driver.ts';
import { isSilence, silence } from './failures.ts';
import { prepareSession, servingLimits, type TimeLimits } from './session.ts';
import { TYPES } from './types.ts';
import { readDatabaseUrl } from './url.ts';

const USUAL_STATEMENT_MS = 8_000;
/** Those who wait for a connection at the same time; whoever comes then is told at once. */
const MAX_WAITING = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_AFTER_MS = 10_000;
/** A server that has ended a statement has said so by then, wherever it is. */
const ANSWER_MARGIN_MS = 2_000;
/** What is still under way when a pool ends is of no use to anybody. */
const LAST_ANSWERS_MS = 1_000;

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  readonly limits?: TimeLimits;
  /** Runs on every new connection before anything else does. */
  readonly prepare?: (client: PoolClient) => Promise<unknown>;
}

/**
 * Connections that are alike, whatever the server, the database or the role has set, and of which
 * none is waited for without end.
 */
export function createPool({
  url,
  size,
  limits = servingLimits(USUAL_STATEMENT_MS),
  prepare,
}: PoolOptions): Pool {
  const silenceMs = limits.statementMs && limits.statementMs + ANSWER_MARGIN_MS;
  return new GuardedPool(silenceMs, {
    ...readDatabaseUrl(url),
    Client: clientFor(),
    // What reads is sent together; all others send one statement after the other.
    pipeline: true,
    types: TYPES,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    verify: (client, done) =>
      void prepareSession(client, limits)
        .then(() => prepare?.(client))
        .then(() => done(), done),
  });
}

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: unknown) => void,
) => void;

/** A class because `pg` has no other way to bound who waits. */
class GuardedPool extends Pool {
  readonly #clients = new Set<PoolClient>();
  readonly #idle = new Set<PoolClient>();

  /** After so long a connection is given up of which an answer is expected; 0 is never. */
  constructor(silenceMs: number, config: PoolConfig) {
    super(config);
    // Whoever has asked is told; the pool has let go of the connection already.
    this.on('error', () => undefined);
    this.on('connect', (client) => {
      client.on('error', () => undefined);
      this.#clients.add(client);
      const { stream } = client.connection;
      if (!(stream instanceof Socket)) return;
      // One timer for the connection, which goes back with all that is said: none for each statement.
      stream.setTimeout(silenceMs, () => {
        if (!this.#idle.has(client)) stream.destroy(silence());
      });
    });
    this.on('acquire', (client) => void this.#idle.delete(client));
    this.on('release', (error, client) => {
      if (error && isSilence(error)) this.#abandon(this.#idle);
      else this.#idle.add(client);
    });
    this.on('remove', (client) => {
      this.#clients.delete(client);
      this.#idle.delete(client);
    });
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    if (this.waitingCount < MAX_WAITING) {
      return callback ? super.connect(callback) : super.connect();
    }
    const error = unavailable('The database');
    if (!callback) return Promise.reject(error);
    callback(error, undefined, () => undefined);
  }

  override end(): Promise<void>;
  override end(callback: () => void): void;
  override async end(callback?: () => void): Promise<void> {
    const timer = setTimeout(() => this.#abandon(this.#clients), LAST_ANSWERS_MS);
    await super.end();
    clearTimeout(timer);
    callback?.();
  }

  /** Where one connection has gone silent, those that wait for work may have, too: new ones are well. */
  #abandon(clients: Iterable<PoolClient>): void {
    for (const client of clients)
      client.connection.stream.destroy(new Error('Connection terminated'));
  }
}

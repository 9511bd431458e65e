import type { ClientBase } from 'pg';

/** How long PostgreSQL may take before it gives up; 0 is for ever. */
export interface TimeLimits {
  readonly statementMs: number;
  readonly lockMs: number;
  readonly idleInTransactionMs: number;
}

/** While somebody waits for the answer. */
export const servingLimits = (statementMs: number): TimeLimits => ({
  statementMs,
  lockMs: 5_000,
  idleInTransactionMs: 10_000,
});

/** For what is started by hand, and watched. */
export const COMMAND_LIMITS: TimeLimits = {
  statementMs: 600_000,
  lockMs: 5_000,
  idleInTransactionMs: 600_000,
};

const PREPARE_TIMEOUT_MS = 5_000;

/** A plan chosen while tables are empty outlives their growth, so connections prefer indexes. */
const PLANS = {
  enable_seqscan: 'off',
  // All that is joined is found by its key: the others read whole tables where a page is thought larger than it is.
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  // Both are decided by costs, which the line above has made enormous.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
};

/** How values are written, whatever the server, the database or the role says: moments in UTC are read fast. */
const FORMATS = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  default_transaction_isolation: 'read committed',
};

/** Then PostgreSQL notices within half a minute that we are gone, and frees what we have locked. */
const KEEP_ALIVE = {
  tcp_keepalives_idle: '15',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
};

/**
 * Makes a connection what all of them are. It asks for that once connected: poolers refuse most
 * settings in the request for a connection.
 */
export async function prepareSession(client: ClientBase, limits: TimeLimits): Promise<void> {
  const settings = Object.entries({ ...PLANS, ...FORMATS, ...KEEP_ALIVE, ...settingsOf(limits) });
  const text = settings.map(([name, value]) => `SET ${name} TO '${value}'`).join(';');
  // The type lacks it.
  await client.query({ text, query_timeout: PREPARE_TIMEOUT_MS } as { text: string });
}

const settingsOf = ({ statementMs, lockMs, idleInTransactionMs }: TimeLimits) => ({
  statement_timeout: String(statementMs),
  lock_timeout: String(lockMs),
  idle_in_transaction_session_timeout: String(idleInTransactionMs),
});

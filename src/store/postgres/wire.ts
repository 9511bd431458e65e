import type { EventEmitter } from 'node:events';
import type { Connection } from 'pg';

/** Below its public methods: what `pg` does not promise, and may change with any version. */
export interface Wire extends Connection {
  /** What the connection has parsed: the text of each statement by its name. */
  readonly parsedStatements: Record<string, string>;
  /** Turns what comes from a stream into events, one for each message. */
  attachListeners(stream: EventEmitter): void;
}

const METHODS = [
  'attachListeners',
  'parse',
  'bind',
  'describe',
  'execute',
  'close',
  'sync',
] as const satisfies readonly (keyof Wire)[];

/** What stands behind a client of `pg`; null where this version of it lacks any part. */
export function wireOf(client: object): Wire | null {
  const { connection } = client as { readonly connection?: Partial<Wire> };
  if (typeof connection?.parsedStatements !== 'object') return null;
  if (METHODS.some((name) => typeof connection[name] !== 'function')) return null;
  return typeof connection.stream?.cork === 'function' ? (connection as Wire) : null;
}

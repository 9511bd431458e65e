import type { Pool, PoolClient } from 'pg';
import type { RowsQuery } from './rows.ts';

/** Whoever comes behind so many waits for all of them: others may as well use another connection. */
const MOST_TOGETHER = 8;

const READS = /^\s*(?:SELECT|WITH)\b/i;
const LOCKS_OR_WRITES =
  /\b(?:INSERT|UPDATE|DELETE|MERGE|FOR (?:NO KEY UPDATE|KEY SHARE|SHARE)|pg_\w*lock\w*|pg_notify)\b/i;

/** Whether a statement does nothing but read: it waits for nobody, so that others can come behind it. */
export const onlyReads = (text: string): boolean => READS.test(text) && !LOCKS_OR_WRITES.test(text);

const gathered = new WeakMap<Pool, RowsQuery[]>();

/**
 * Runs a statement that only reads. What a page asks for at once, of reactions, threads and files of its
 * messages, goes to one connection in one piece: to wake up a process of PostgreSQL for each, and to
 * write to it, costs more than most of them do. Each remains a transaction of its own.
 */
export function runTogether(pool: Pool, query: RowsQuery): Promise<object[]> {
  return new Promise((resolve, reject) => {
    query.callback = (error, rows) => (rows ? resolve(rows) : reject(asError(error)));
    const others = gathered.get(pool);
    if (others) return void others.push(query);
    const all = [query];
    gathered.set(pool, all);
    // Behind the loaders that are about to ask in this turn.
    process.nextTick(() => {
      gathered.delete(pool);
      for (const queries of inGroups(all)) send(pool, queries);
    });
  });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** A connection parses a statement once, and cannot have it twice under way until it has. */
function inGroups(queries: readonly RowsQuery[]): RowsQuery[][] {
  const groups: RowsQuery[][] = [];
  for (const query of queries) {
    const group = groups.find(
      (one) => one.length < MOST_TOGETHER && one.every(({ name }) => name !== query.name),
    );
    if (group) group.push(query);
    else groups.push([query]);
  }
  return groups;
}

function send(pool: Pool, queries: readonly RowsQuery[]): void {
  pool.connect((error, client, release) => {
    if (client) submit(client, queries, release);
    else for (const query of queries) query.callback?.(error);
  });
}

function submit(
  client: PoolClient,
  queries: readonly RowsQuery[],
  release: (error?: Error) => void,
): void {
  let left = queries.length;
  let failure: Error | undefined;
  // Each of them is told of a connection that breaks.
  const ignore = () => undefined;
  client.on('error', ignore);
  const { stream } = client.connection;
  stream.cork();
  for (const query of queries) {
    const tell = query.callback;
    query.callback = (error, rows) => {
      if (error instanceof Error) failure = error;
      left -= 1;
      // Whoever is told may ask again at once.
      if (left === 0) {
        client.off('error', ignore);
        release(failure);
      }
      tell?.(error, rows);
    };
    client.query(query);
  }
  stream.uncork();
}

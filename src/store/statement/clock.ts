import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from './statement.ts';

/** The moment, as SQL, rounded as columns round it: so what comes later never has an earlier one. */
export const NOW = 'clock_timestamp()::timestamptz(3)';

const clock = statement<{ readonly now: Date }, []>('database_clock', `SELECT ${NOW} AS now`);

/** The one clock of all nodes: what is stored, sorted or compared goes by it. */
export async function readClock(em: EntityManager): Promise<Date> {
  const [row] = await clock(em);
  if (!row) throw new Error('The database does not tell the time');
  return row.now;
}

/** A row that tells the moment once, as SQL, for an id and what stands beside it. */
export const CLOCK = '(SELECT clock_timestamp() AS now) AS clock';

/**
 * An id of a moment, as SQL: a UUIDv7 with the microseconds in it, as PostgreSQL 18 makes them. So ids
 * are in the order of the database's clock, whichever node asked for them.
 */
export const idOf = (moment: string) => {
  const micros = `(extract(epoch FROM ${moment}) * 1000000)::bigint`;
  return `(lpad(to_hex(${micros} / 1000), 12, '0')
    || to_hex(${0x7000} + ${micros} % 1000 * 4096 / 1000) || right(gen_random_uuid()::text, 17))::uuid`;
};

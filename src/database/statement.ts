import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { poolOf } from './orm.ts';

/** Runs the statement; within a transaction when `em` is in one. */
export type Statement<Row, Values extends readonly unknown[]> = (
  em: EntityManager,
  ...values: Values
) => Promise<Row[]>;

/**
 * One prepared statement: its SQL is built once, each connection parses it once, and it gives plain
 * rows. For what a page asks often; the entity manager serves writes and rare reads.
 */
export function statement<Row extends object, Values extends readonly unknown[]>(
  name: string,
  text: string,
): Statement<Row, Values> {
  return async (em, ...values) => {
    const transaction = em.getTransactionContext();
    if (transaction) {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...values]));
      return rows;
    }
    const pool = await poolOf(em);
    return (await pool.query<Row>({ name, text, values: [...values] })).rows;
  };
}

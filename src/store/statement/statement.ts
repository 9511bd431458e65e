import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { poolOf } from '../orm/orm.ts';
import { type Prepared, queryRows } from '../postgres/rows.ts';
import type { Param } from '../postgres/values.ts';

/** Runs the statement; within a transaction when `em` is in one. */
export type Statement<Row, Values extends readonly Param[]> = (
  em: EntityManager,
  ...values: Values
) => Promise<Row[]>;

/**
 * One prepared statement: its SQL is built once, each connection parses it once, and it gives plain
 * rows. For what a page asks often; the entity manager serves writes and rare reads.
 */
export function statement<Row extends object, Values extends readonly Param[]>(
  name: string,
  text: string,
  { timeoutMs }: Pick<Prepared, 'timeoutMs'> = {},
): Statement<Row, Values> {
  const prepared: Prepared = { name, text, timeoutMs };
  return async (em, ...values) => {
    const transaction = em.getTransactionContext();
    if (transaction) {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...values]));
      return rows;
    }
    // The text was given for this row.
    return (await queryRows(poolOf(em), prepared, values)) as Row[];
  };
}

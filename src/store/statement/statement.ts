import type { EntityManager } from '@mikro-orm/postgresql';
import { poolOf, transactionOf } from '../orm/orm.ts';
import { compileRow } from '../postgres/compile-row.ts';
import { queryRows } from '../postgres/driver.ts';
import type { Prepared } from '../postgres/rows.ts';
import { encode, type Param } from '../postgres/values.ts';

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
  options: Pick<Prepared, 'timeoutMs' | 'names'> = {},
): Statement<Row, Values> {
  const prepared: Prepared = { name, text, ...options };
  const toRow = options.names && compileRow(options.names);
  return async (em, ...values) => {
    const transaction = transactionOf(em);
    const rows = transaction
      ? await transaction(text, values.map(encode), toRow)
      : await queryRows(poolOf(em), prepared, values);
    // The text was given for this row.
    return rows as Row[];
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { poolOf } from '../orm/orm.ts';
import { queryRows } from '../postgres/driver.ts';
import type { Prepared } from '../postgres/rows.ts';
import { choose, select, type Projection, type LookAhead } from './projection.ts';
import type { Param } from '../postgres/values.ts';

/** Of one statement: those used last. */
const MAX_VARIANTS = 16;

/**
 * A prepared statement that reads what the operation asks for, of its rows and beside them. What
 * they lack nobody asked for, or a loader finds it. It reads outside transactions.
 */
export interface ProjectedStatement<Row, Values extends readonly Param[]> {
  (em: EntityManager, lookAhead: LookAhead, ...values: Values): Promise<Row[]>;
  /** What is read for those who want this: the same text where it is the same. */
  choose(lookAhead: LookAhead): string;
}

/** `write` gives the SQL, from the select list and the joins that belong behind the row's table. */
export function projectedStatement<Row extends object, Values extends readonly Param[]>(
  name: string,
  projection: Projection,
  alias: string,
  write: (columns: string, joins: string) => string,
): ProjectedStatement<Row, Values> {
  const choices = new WeakMap<LookAhead, string>();
  const variants = new LRUCache<string, Prepared>({ max: MAX_VARIANTS });
  let count = 0;

  function createVariant(lookAhead: LookAhead): Prepared {
    const { columns, joins, names } = select(projection, alias, lookAhead);
    count += 1;
    return { name: `${name}_${count}`, text: write(columns.join(', '), joins.join(' ')), names };
  }

  const choiceOf = (lookAhead: LookAhead): string => {
    const known = choices.get(lookAhead);
    if (known !== undefined) return known;
    const choice = choose(projection, lookAhead);
    choices.set(lookAhead, choice);
    return choice;
  };

  const variantOf = (lookAhead: LookAhead): Prepared => {
    const choice = choiceOf(lookAhead);
    const known = variants.get(choice);
    if (known) return known;
    const variant = createVariant(lookAhead);
    variants.set(choice, variant);
    return variant;
  };

  const read = async (em: EntityManager, lookAhead: LookAhead, ...values: Values): Promise<Row[]> =>
    // The projection was given for this row, and what is not asked for is not looked at.
    (await queryRows(poolOf(em), variantOf(lookAhead), values)) as Row[];
  return Object.assign(read, { choose: choiceOf });
}

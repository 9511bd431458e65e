import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { poolOf } from '../orm/orm.ts';
import { type Prepared, queryRows } from './rows.ts';
import { choose, select, type Shape, type Wanted } from './projection.ts';
import type { Value } from './values.ts';

/** Of one statement: those used last. */
const MAX_VARIANTS = 64;

/**
 * A prepared statement that reads what the operation asks for, of its rows and beside them. What
 * they lack nobody asked for, or a loader finds it. It reads outside transactions.
 */
export interface ShapedStatement<Row, Values extends readonly Value[]> {
  (em: EntityManager, wanted: Wanted, ...values: Values): Promise<Row[]>;
  /** What is read for those who want this: the same text where it is the same. */
  choose(wanted: Wanted): string;
}

/** `write` gives the SQL, from the select list and the joins that belong behind the row's table. */
export function shapedStatement<Row extends object, Values extends readonly Value[]>(
  name: string,
  shape: Shape,
  alias: string,
  write: (columns: string, joins: string) => string,
): ShapedStatement<Row, Values> {
  const choices = new WeakMap<Wanted, string>();
  const variants = new LRUCache<string, Prepared>({ max: MAX_VARIANTS });
  let count = 0;

  function createVariant(wanted: Wanted): Prepared {
    const { columns, joins, toRow } = select(shape, alias, wanted);
    count += 1;
    return { name: `${name}_${count}`, text: write(columns.join(', '), joins.join(' ')), toRow };
  }

  const choiceOf = (wanted: Wanted): string => {
    const known = choices.get(wanted);
    if (known !== undefined) return known;
    const choice = choose(shape, wanted);
    choices.set(wanted, choice);
    return choice;
  };

  const variantOf = (wanted: Wanted): Prepared => {
    const choice = choiceOf(wanted);
    const known = variants.get(choice);
    if (known) return known;
    const variant = createVariant(wanted);
    variants.set(choice, variant);
    return variant;
  };

  const read = async (em: EntityManager, wanted: Wanted, ...values: Values): Promise<Row[]> =>
    // The shape was given for this row, and what is not asked for is not looked at.
    (await queryRows(poolOf(em), variantOf(wanted), values)) as Row[];
  return Object.assign(read, { choose: choiceOf });
}

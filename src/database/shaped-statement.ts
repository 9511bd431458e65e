import type { EntityManager } from '@mikro-orm/postgresql';
import { poolOf } from './orm.ts';
import { choose, select, type Selection, type Shape, type Wanted } from './shape.ts';

/**
 * A prepared statement that brings along with its rows what the operation asks for of them, instead
 * of leaving it to loaders. It reads outside transactions.
 */
export interface ShapedStatement<Row, Values extends readonly unknown[]> {
  (em: EntityManager, wanted: Wanted, ...values: Values): Promise<Row[]>;
  /** What comes along: the same text for all who want the same. */
  along(wanted: Wanted): string;
}

/**
 * `write` gives the SQL, from the select list and the joins that belong behind the row's table. Each
 * choice of what comes along is a statement of its own, made when it is first asked for.
 */
export function shapedStatement<Row extends object, Values extends readonly unknown[]>(
  name: string,
  shape: Shape,
  alias: string,
  write: (columns: string, joins: string) => string,
): ShapedStatement<Row, Values> {
  const variants = new Map<string, Variant>();
  const choices = new WeakMap<Wanted, string>();

  const along = (wanted: Wanted): string => {
    const known = choices.get(wanted);
    if (known !== undefined) return known;
    const choice = choose(shape, wanted);
    choices.set(wanted, choice);
    return choice;
  };

  const variantOf = (wanted: Wanted): Variant => {
    const choice = along(wanted);
    const known = variants.get(choice);
    if (known) return known;
    const selection = select(shape, alias, wanted);
    const variant = {
      name: choice ? `${name}_${variants.size}` : name,
      text: write(selection.columns.join(', '), selection.joins.join(' ')),
      toRow: selection.toRow,
    };
    variants.set(choice, variant);
    return variant;
  };

  const run = async (em: EntityManager, wanted: Wanted, ...values: Values): Promise<Row[]> => {
    const { toRow, ...query } = variantOf(wanted);
    const pool = await poolOf(em);
    const { rows } = await pool.query<unknown[]>({
      ...query,
      values: [...values],
      rowMode: 'array',
    });
    // The shape was given for this row.
    return rows.map(toRow) as Row[];
  };
  return Object.assign(run, { along });
}

interface Variant {
  readonly name: string;
  readonly text: string;
  readonly toRow: Selection['toRow'];
}

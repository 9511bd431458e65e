import { type ReadAs, readColumn } from '../orm/columns.ts';
import type { RowNames } from '../postgres/compile-row.ts';

/** What an operation asks for beneath a field: its fields, each with what is asked beneath it. */
export type LookAhead = ReadonlyMap<string, LookAhead>;

export const NOTHING_AHEAD: LookAhead = new Map();

/** What is read of a row: its type has the same properties, and the same are optional. */
export interface Projection {
  /** Read always; the first of them is never null. */
  readonly properties: readonly string[];
  /** What is dear to read: where the field of its name is asked for. */
  readonly optional?: readonly string[];
  /** Of both, those that are not read as they are stored. */
  readonly readAs?: ReadAs;
  /** Properties that are computed, always: their SQL. */
  readonly computed?: Readonly<Record<string, string>>;
  /** What the statement can find beside the row: each by the name of its field, and the row's property. */
  readonly include?: Readonly<Record<string, Computed | Joined>>;
}

/** One value: its SQL, given the alias of the row that it comes along with. */
export interface Computed {
  readonly value: (of: string) => string;
  /** What it is called in the row, where that is not the name of the field. */
  readonly property?: string;
}

/** Another row, null where there is none: the join that finds it, under `alias`. */
export interface Joined extends Projection {
  readonly join: (alias: string, of: string) => string;
}

/** What is read of a projection: what to select, and what it is called in the row. */
export interface Selection {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
  readonly names: RowNames;
}

/** What is read for those who want this: the same text for all for whom it is the same. */
export function choose(projection: Projection, lookAhead: LookAhead): string {
  const included = Object.entries(projection.include ?? {}).flatMap(([name, one]) => {
    const beneath = lookAhead.get(name);
    if (!beneath) return [];
    return 'value' in one ? name : `${name}(${choose(one, beneath)})`;
  });
  return [...optionalOf(projection, lookAhead), ...included].join(' ');
}

const optionalOf = ({ optional = [] }: Projection, lookAhead: LookAhead) =>
  optional.filter((property) => lookAhead.has(property));

export function select(projection: Projection, alias: string, lookAhead: LookAhead): Selection {
  const columns: string[] = [];
  const joins: string[] = [];
  const names = selectInto(columns, joins, projection, alias, lookAhead);
  return { columns, joins, names };
}

/** Gives the names of the columns that it adds, in their order. */
function selectInto(
  columns: string[],
  joins: string[],
  projection: Projection,
  alias: string,
  lookAhead: LookAhead,
): RowNames {
  const { properties, readAs, computed = {}, include = {} } = projection;
  const own = [...properties, ...optionalOf(projection, lookAhead)];
  columns.push(...own.map((name) => readColumn(alias, name, readAs)), ...Object.values(computed));
  const names: RowNames[number][] = [...own, ...Object.keys(computed)];

  for (const [name, one] of Object.entries(include)) {
    const beneath = lookAhead.get(name);
    if (!beneath) continue;
    if ('value' in one) {
      columns.push(one.value(alias));
      names.push(one.property ?? name);
    } else {
      const joined = `"${alias.replaceAll('"', '')}.${name}"`;
      joins.push(one.join(joined, alias));
      names.push({ name, row: selectInto(columns, joins, one, joined, beneath) });
    }
  }
  return names;
}

import { columnOf } from '../orm/columns.ts';
import type { ToRow } from '../postgres/rows.ts';

/** What an operation asks for beneath a field: its fields, each with what is asked beneath it. */
export type LookAhead = ReadonlyMap<string, LookAhead>;

export const NOTHING_AHEAD: LookAhead = new Map();

/** A row of which only that is read which the operation asks for. */
export interface Projection {
  readonly properties: readonly string[];
  /** Those that are read always; the first of them is never null. */
  readonly always: readonly string[];
  /** The fields of the schema that need a property: the one of its name, where nothing is said. */
  readonly neededBy?: Readonly<Record<string, readonly string[]>>;
  /** Properties that are computed, always: their SQL. */
  readonly computed?: Readonly<Record<string, string>>;
  /** What the statement can find beside the row: each by the name of its field, and the row's property. */
  readonly include?: Readonly<Record<string, Computed | Joined>>;
}

/** One value: its SQL, given the alias of the row that it comes along with. */
export interface Computed {
  readonly value: (of: string) => string;
}

/** Another row, null where there is none: the join that finds it, under `alias`. */
export interface Joined extends Projection {
  readonly join: (alias: string, of: string) => string;
}

/** What is read of a projection: what to select, and how rows are made of that. */
export interface Selection {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
  readonly toRow: ToRow;
}

/** What is read for those who want this: the same text for all for whom it is the same. */
export function choose(projection: Projection, lookAhead: LookAhead): string {
  const included = Object.entries(projection.include ?? {}).flatMap(([name, one]) => {
    const beneath = lookAhead.get(name);
    if (!beneath) return [];
    return 'value' in one ? name : `${name}(${choose(one, beneath)})`;
  });
  return [...propertiesAsked(projection, lookAhead), ...included].join(' ');
}

/** A field that comes along needs nothing of the row itself. */
function propertiesAsked(projection: Projection, lookAhead: LookAhead): string[] {
  const { neededBy = {}, include = {} } = projection;
  const isNeeded = (field: string) => lookAhead.has(field) && !(field in include);
  return optional(projection).filter((property) =>
    (neededBy[property] ?? [property]).some(isNeeded),
  );
}

const optional = ({ properties, always }: Projection) =>
  properties.filter((property) => !always.includes(property));

/**
 * Rows are made by a function written for them, which is several times as fast as setting one property
 * after the other by name.
 */
export function select(projection: Projection, alias: string, lookAhead: LookAhead): Selection {
  const columns: string[] = [];
  const joins: string[] = [];
  const literal = selectInto(columns, joins, projection, alias, lookAhead);
  // It is made of names and positions alone, which stand in the code.
  const toRow = new Function('values', `return ${literal}`) as ToRow;
  return { columns, joins, toRow };
}

/** Gives the row as an object literal. */
function selectInto(
  columns: string[],
  joins: string[],
  projection: Projection,
  alias: string,
  lookAhead: LookAhead,
): string {
  const { always, computed = {}, include = {} } = projection;
  const start = columns.length;
  const own = [...always, ...propertiesAsked(projection, lookAhead)];
  const names = [...own, ...Object.keys(computed)];
  columns.push(...own.map((name) => `${alias}.${columnOf(name)}`), ...Object.values(computed));
  const properties = names.map((name, index) => `${name}: values[${start + index}]`);

  for (const [name, one] of Object.entries(include)) {
    const beneath = lookAhead.get(name);
    if (!beneath) continue;
    const value = `values[${columns.length}]`;
    if ('value' in one) {
      columns.push(one.value(alias));
      properties.push(`${name}: ${value}`);
    } else {
      const joined = `"${alias.replaceAll('"', '')}.${name}"`;
      joins.push(one.join(joined, alias));
      const row = selectInto(columns, joins, one, joined, beneath);
      properties.push(`${name}: ${value} === null ? null : ${row}`);
    }
  }
  return `{ ${properties.join(', ')} }`;
}

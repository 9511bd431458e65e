import { columnOf } from './columns.ts';

/** What an operation asks for beneath a field: its fields, each with what is asked beneath it. */
export type Wanted = ReadonlyMap<string, Wanted>;

export const NOTHING_WANTED: Wanted = new Map();

/** A row, and what its statement can bring along where the operation asks for it. */
export interface Shape {
  /** Properties whose columns are read always; the first of them is never null. */
  readonly fields: readonly string[];
  /** Properties that are computed, always: their SQL. */
  readonly computed?: Readonly<Record<string, string>>;
  /** Each by the name of the field that asks for it; the row has it under the same name. */
  readonly along?: Readonly<Record<string, Value | Joined>>;
}

/** One value: its SQL, given the alias of the row that it comes along with. */
export interface Value {
  readonly value: (of: string) => string;
}

/** Another row, null where there is none: the join that finds it, under `alias`. */
export interface Joined extends Shape {
  readonly join: (alias: string, of: string) => string;
}

/** A shape with some of what can come along: what to select, and how its rows are made of that. */
export interface Selection {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
  /** From the values of one row, in the order of the columns. */
  readonly toRow: (values: readonly unknown[]) => object;
}

/** What of the shape is wanted: the same text for all who want the same of it. */
export function choose(shape: Shape, wanted: Wanted): string {
  return Object.entries(shape.along ?? {})
    .flatMap(([name, one]) => {
      const beneath = wanted.get(name);
      if (!beneath) return [];
      return 'value' in one ? name : `${name}(${choose(one, beneath)})`;
    })
    .join(' ');
}

export function select(shape: Shape, alias: string, wanted: Wanted): Selection {
  const columns: string[] = [];
  const joins: string[] = [];
  const toRow = selectInto(columns, joins, shape, alias, wanted);
  return { columns, joins, toRow };
}

type Target = Record<string, unknown>;
type ToRow = (values: readonly unknown[]) => Target;
type Attach = (row: Target, values: readonly unknown[]) => void;

function selectInto(
  columns: string[],
  joins: string[],
  { fields, computed = {}, along = {} }: Shape,
  alias: string,
  wanted: Wanted,
): ToRow {
  const start = columns.length;
  const names = [...fields, ...Object.keys(computed)];
  columns.push(...fields.map((field) => `${alias}.${columnOf(field)}`), ...Object.values(computed));
  const attachments = Object.entries(along).flatMap(([name, one]): Attach | [] => {
    const beneath = wanted.get(name);
    if (!beneath) return [];
    const at = columns.length;
    if ('value' in one) {
      columns.push(one.value(alias));
      return (row, values) => void (row[name] = values[at]);
    }
    const joined = `"${alias.replaceAll('"', '')}.${name}"`;
    joins.push(one.join(joined, alias));
    const toRow = selectInto(columns, joins, one, joined, beneath);
    return (row, values) => void (row[name] = values[at] === null ? null : toRow(values));
  });

  return (values) => {
    const row: Target = {};
    for (const [index, name] of names.entries()) row[name] = values[start + index];
    for (const attach of attachments) attach(row, values);
    return row;
  };
}

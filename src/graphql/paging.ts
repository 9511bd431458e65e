import { invalid } from '../errors.ts';
import { ID_PATTERN } from '../input/ids.ts';

const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 100;

export interface ForwardArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Where a page lies in a Relay connection. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: PageInfo;
}

/** The size a client asked for in `field`; throws BAD_USER_INPUT when it is out of range. */
export function parsePageSize(size: number | null | undefined, field = 'first'): number {
  if (size === null || size === undefined) return DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) throw invalid(field, `From 1 to ${MAX_PAGE_SIZE}`);
  return size;
}

/** An opaque name for a place in a list: the values of its sort key. */
export function encodeCursor(...values: readonly (string | number)[]): string {
  return Buffer.from(values.join(' ')).toString('base64url');
}

/** The sort key's values, each of which must match its pattern; throws BAD_USER_INPUT otherwise. */
export function decodeCursor(
  cursor: string,
  patterns: readonly RegExp[],
  field = 'after',
): string[] {
  const values = Buffer.from(cursor, 'base64url').toString().split(' ');
  const fits =
    values.length === patterns.length && patterns.every((p, i) => p.test(values[i] ?? ''));
  if (!fits) throw invalid(field, 'Not a cursor of this list');
  return values;
}

export const INTEGER_PATTERN = /^\d{1,9}$/;
const MOMENT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A place in a list that is sorted by id alone; null where the page starts at the top. */
export function decodeIdCursor(cursor: string | null | undefined): string | null {
  return cursor ? (decodeCursor(cursor, [ID_PATTERN])[0] ?? null) : null;
}

/** A place in a list that is sorted by a moment, then by id; null where the page starts at the top. */
export function decodeMomentCursor(
  cursor: string | null | undefined,
): { readonly moment: string; readonly id: string } | null {
  if (!cursor) return null;
  const [moment = '', id = ''] = decodeCursor(cursor, [MOMENT_PATTERN, ID_PATTERN]);
  if (!isMoment(moment)) throw invalid('after', 'Not a cursor of this list');
  return { moment, id };
}

/** The same of a list that is sorted by a moment, then by a chat and a position in it. */
export function decodePlaceCursor(
  cursor: string | null | undefined,
): { readonly moment: string; readonly id: string; readonly seq: number } | null {
  if (!cursor) return null;
  const patterns = [MOMENT_PATTERN, ID_PATTERN, INTEGER_PATTERN];
  const [moment = '', id = '', seq] = decodeCursor(cursor, patterns);
  if (!isMoment(moment)) throw invalid('after', 'Not a cursor of this list');
  return { moment, id, seq: Number(seq) };
}

/** JavaScript takes the 30th of February for the 1st of March; PostgreSQL refuses it. */
function isMoment(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}

/** A page of a list that is read forwards; `rows` holds one more than `size` when there is a next page. */
export function forwardPage<Row>(
  rows: readonly Row[],
  size: number,
  after: string | null | undefined,
  cursorOf: (row: Row) => string,
): Page<Row> {
  return page(rows.slice(0, size), cursorOf, {
    hasNextPage: rows.length > size,
    hasPreviousPage: Boolean(after),
  });
}

/** Edges and cursors are made when they are asked for: most clients ask for nodes. */
export const page = <Row>(
  nodes: readonly Row[],
  cursorOf: (row: Row) => string,
  more: Beyond,
): Page<Row> => new LazyPage(nodes, cursorOf, more);

type Beyond = Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>;

/** A class: one is made for every list in an answer, and an object with getters of its own costs 20 times as much. */
class LazyPage<Row> implements Page<Row> {
  readonly nodes: readonly Row[];
  readonly #cursorOf: (row: Row) => string;
  readonly #more: Beyond;

  constructor(nodes: readonly Row[], cursorOf: (row: Row) => string, more: Beyond) {
    this.nodes = nodes;
    this.#cursorOf = cursorOf;
    this.#more = more;
  }

  get edges() {
    return this.nodes.map((node) => ({ cursor: this.#cursorOf(node), node }));
  }

  get pageInfo() {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      ...this.#more,
      startCursor: first ? this.#cursorOf(first) : null,
      endCursor: last ? this.#cursorOf(last) : null,
    };
  }
}

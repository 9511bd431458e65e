import { invalid } from './errors.ts';

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const LAST_SEQ = 2 ** 31 - 1;

export interface ForwardArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface BackwardArgs {
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A place in a list that is sorted by a moment, then by id. */
interface Place {
  readonly moment: string;
  readonly id: string;
}

export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export function pageSize(size: number | null | undefined): number {
  if (size === null || size === undefined) return DEFAULT_SIZE;
  if (size < 1 || size > MAX_SIZE) throw invalid(`From 1 to ${MAX_SIZE}`);
  return size;
}

export const encodeCursor = (...values: readonly (string | number)[]): string =>
  Buffer.from(values.join(' ')).toString('base64url');

const decodeCursor = (cursor: string): string[] =>
  Buffer.from(cursor, 'base64url').toString().split(' ');

/** Where a list begins that is read by id, newest first. */
export const idAfter = (cursor: string | null | undefined): string =>
  (cursor && decodeCursor(cursor)[0]) || LAST_ID;

export const seqBefore = (cursor: string | null | undefined): number =>
  cursor ? Number(decodeCursor(cursor)[0]) : LAST_SEQ;

export function placeAfter(cursor: string | null | undefined): Place {
  const [moment = 'infinity', id = LAST_ID] = cursor ? decodeCursor(cursor) : [];
  return { moment, id };
}

/** `rows` holds one more than `size` where the list goes on. */
export function forwardPage<Row>(
  rows: readonly Row[],
  size: number,
  after: string | null | undefined,
  cursorOf: (row: Row) => string,
): Connection<Row> {
  const more = { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after) };
  return page(rows.slice(0, size), more, cursorOf);
}

/** The same for rows that were read backwards, the newest first. */
export function backwardPage<Row>(
  rows: readonly Row[],
  size: number,
  before: string | null | undefined,
  cursorOf: (row: Row) => string,
): Connection<Row> {
  const more = { hasNextPage: Boolean(before), hasPreviousPage: rows.length > size };
  return page(rows.slice(0, size).reverse(), more, cursorOf);
}

function page<Row>(
  nodes: readonly Row[],
  more: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
  cursorOf: (row: Row) => string,
): Connection<Row> {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    pageInfo: {
      ...more,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    },
  };
}

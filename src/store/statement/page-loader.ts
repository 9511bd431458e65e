import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { LookAhead } from './projection.ts';
import type { Param } from '../postgres/values.ts';
import type { ProjectedStatement } from './projected-statement.ts';

/** One parent's page of a list that is sorted by id, newest first. */
export interface PageKey {
  readonly parentId: string;
  readonly before: string;
  readonly limit: number;
  /** Of each row. */
  readonly lookAhead: LookAhead;
}

/** A row of one of several pages: which of them, counted from 1. */
export interface InPage {
  readonly page: number;
}

export function inPages<Row extends InPage>(count: number, rows: readonly Row[]): Row[][] {
  const pages = Array.from({ length: count }, (): Row[] => []);
  for (const row of rows) pages[row.page - 1]?.push(row);
  return pages;
}

/** Above every id: where a list begins that is read newest first. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What a statement for pages takes. */
export type PageValues = [parentIds: readonly string[], before: string, limit: number];
export const IN_PAGE = { page: 'asked.page::int' };

/**
 * A page for each of several parents, newest first, as SQL: of the table's rows, under `alias`, those
 * that `isShown`, where that is given.
 */
export const pagesOf =
  (table: string, parentColumn: string, alias: string, isShown = 'true') =>
  (columns: string, joins: string) =>
    `SELECT ${columns} FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (parent_id, page)
     CROSS JOIN LATERAL (
       SELECT * FROM ${table}
       WHERE ${parentColumn} = asked.parent_id AND id < $2 AND ${isShown}
       ORDER BY id DESC LIMIT $3
     ) ${alias} ${joins}
     ORDER BY asked.page, ${alias}.id DESC`;

/**
 * Reads the pages of many parents in one statement: those that one field asks for are all alike. What
 * the statement takes beside them is given with each.
 */
export function createPageLoader<Row extends InPage, More extends readonly Param[] = []>(
  em: EntityManager,
  readPages: ProjectedStatement<Row, [...PageValues, ...More]>,
) {
  const loaders = new Map<string, DataLoader<string, Row[]>>();

  function createLoader(
    { before, limit, lookAhead }: PageKey,
    more: More,
  ): DataLoader<string, Row[]> {
    return new DataLoader(async (parentIds) => {
      const rows = await readPages(em, lookAhead, parentIds, before, limit, ...more);
      return inPages(parentIds.length, rows);
    });
  }

  return {
    load(key: PageKey, ...more: More): Promise<Row[]> {
      const likeness = [key.before, key.limit, ...more, readPages.choose(key.lookAhead)].join(' ');
      const loader = loaders.get(likeness) ?? createLoader(key, more);
      loaders.set(likeness, loader);
      return loader.load(key.parentId);
    },
    clearAll: () => loaders.clear(),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { groupByKey } from './align.ts';
import type { Statement } from './statement.ts';

/** One parent's page of a list that is sorted by id, newest first. */
export interface PageKey {
  readonly parentId: string;
  readonly before: string;
  readonly limit: number;
}

/** A row of one of several pages: which of them, counted from 1. */
export interface InPage {
  readonly page: number;
}

/** Above every id: where a list begins that is read newest first. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What a statement for pages selects from: `wanted.page`, `parent_id`, `before` and `size`. */
export const WANTED_PAGES =
  'unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS wanted (parent_id, before, size, page)';

/** Reads the pages of many parents in one statement, whatever page each of them is asked for. */
export function createPageLoader<Row extends InPage>(
  em: EntityManager,
  readPages: Statement<
    Row,
    [parentIds: readonly string[], befores: readonly string[], limits: readonly number[]]
  >,
) {
  return new DataLoader<PageKey, Row[], string>(
    async (keys) => {
      const rows = await readPages(
        em,
        keys.map((key) => key.parentId),
        keys.map((key) => key.before),
        keys.map((key) => key.limit),
      );
      const pages = keys.map((_, index) => index + 1);
      return groupByKey(pages, rows, (row) => row.page);
    },
    { cacheKeyFn: ({ parentId, before, limit }) => `${parentId} ${before} ${limit}` },
  );
}

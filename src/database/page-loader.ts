import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { groupByKey } from './align.ts';
import type { Wanted } from './shape.ts';
import type { ShapedStatement } from './shaped-statement.ts';

/** One parent's page of a list that is sorted by id, newest first. */
export interface PageKey {
  readonly parentId: string;
  readonly before: string;
  readonly limit: number;
  /** Of each row. */
  readonly wanted: Wanted;
}

/** A row of one of several pages: which of them, counted from 1. */
export interface InPage {
  readonly page: number;
}

/** Above every id: where a list begins that is read newest first. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What a statement for pages takes, and selects from: `wanted.page`, `parent_id`, `before`, `size`. */
export type PageValues = [
  parentIds: readonly string[],
  befores: readonly string[],
  limits: readonly number[],
];
export const WANTED_PAGES =
  'unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS wanted (parent_id, before, size, page)';
export const IN_PAGE = { page: 'wanted.page::int' };

/** Reads the pages of many parents in one statement, whatever page each of them is asked for. */
export function createPageLoader<Row extends InPage>(
  em: EntityManager,
  readPages: ShapedStatement<Row, PageValues>,
) {
  async function readAlike(keys: readonly PageKey[], wanted: Wanted): Promise<Row[][]> {
    const rows = await readPages(
      em,
      wanted,
      keys.map((key) => key.parentId),
      keys.map((key) => key.before),
      keys.map((key) => key.limit),
    );
    const pages = keys.map((_, index) => index + 1);
    return groupByKey(pages, rows, (row) => row.page);
  }

  return new DataLoader<PageKey, Row[], string>(
    (keys) => batchAlike(keys, ({ wanted }) => readPages.choose(wanted), readAlike),
    {
      cacheKeyFn: ({ parentId, before, limit, wanted }) =>
        `${parentId} ${before} ${limit} ${readPages.choose(wanted)}`,
    },
  );
}

/** A batch for each group of keys that want the same of their rows. */
export async function batchAlike<Key extends { readonly wanted: Wanted }, Result>(
  keys: readonly Key[],
  likenessOf: (key: Key) => string,
  read: (keys: readonly Key[], wanted: Wanted) => Promise<Result[]>,
): Promise<Result[]> {
  const groups = [...Map.groupBy(keys, likenessOf).values()];
  const resultByKey = new Map<Key, Result>();
  await Promise.all(
    groups.map(async (alike) => {
      const results = await read(alike, (alike[0] as Key).wanted);
      for (const [index, key] of alike.entries()) resultByKey.set(key, results[index] as Result);
    }),
  );
  return keys.map((key) => resultByKey.get(key) as Result);
}

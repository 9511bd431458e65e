import type { EntityManager } from '@mikro-orm/postgresql';

const PAGE_SIZE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A page of what is sorted by an id, from after one on. */
export type PageById = [userId: string, after: string, limit: number];

type ReadPage<Row> = (em: EntityManager, ...page: PageById) => Promise<Row[]>;

export const pagesById =
  <Row extends object>(read: ReadPage<Row>, idOf: (row: Row) => string) =>
  (em: EntityManager, userId: string) =>
    pages<Row>((last) => read(em, userId, last ? idOf(last) : FIRST_ID, PAGE_SIZE));

/** The same of what is sorted by chat, then by position. */
export const pagesByPosition =
  <Row extends { readonly chatId: string; readonly seq: number }>(
    read: (
      em: EntityManager,
      ...page: [userId: string, afterChatId: string, afterSeq: number, limit: number]
    ) => Promise<Row[]>,
  ) =>
  (em: EntityManager, userId: string) =>
    pages<Row>((last) => read(em, userId, last?.chatId ?? FIRST_ID, last?.seq ?? 0, PAGE_SIZE));

/** Reads on from the last row of each page. */
async function* pages<Row>(read: (last: Row | null) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let last: Row | null = null;
  for (;;) {
    const rows: Row[] = await read(last);
    if (rows.length > 0) yield rows;
    last = rows.at(-1) ?? null;
    if (rows.length < PAGE_SIZE) return;
  }
}

import { notFound } from '../../errors.ts';
import type { LookAhead } from './projection.ts';

/** Puts rows in the order of the keys; a missing row becomes null. */
export function alignOrNull<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const rowByKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => rowByKey.get(key) ?? null);
}

/** Puts rows in the order of the keys; a missing row becomes an error for that key alone. */
export function alignById<Row extends { readonly id: string }>(
  what: string,
  ids: readonly string[],
  rows: readonly Row[],
): (Row | Error)[] {
  return alignOrNull(ids, rows, (row) => row.id).map((row) => row ?? notFound(what));
}

/** Puts each key's rows together, in the order of the keys. */
export function groupByKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const rowsByKey = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) rowsByKey.get(keyOf(row))?.push(row);
  return keys.map((key) => rowsByKey.get(key) ?? []);
}

/** A batch for each group of keys that want the same of their rows. */
export async function batchAlike<Key extends { readonly lookAhead: LookAhead }, Result>(
  keys: readonly Key[],
  likenessOf: (key: Key) => string,
  read: (keys: readonly Key[], lookAhead: LookAhead) => Promise<Result[]>,
): Promise<Result[]> {
  const groups = [...Map.groupBy(keys, likenessOf).values()];
  const resultByKey = new Map<Key, Result>();
  await Promise.all(
    groups.map(async (alike) => {
      const results = await read(alike, (alike[0] as Key).lookAhead);
      for (const [index, key] of alike.entries()) resultByKey.set(key, results[index] as Result);
    }),
  );
  return keys.map((key) => resultByKey.get(key) as Result);
}

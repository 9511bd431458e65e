import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from './statement.ts';

const ASCII = /^[\0-\x7f]*$/;

const folded = statement<{ name: string }, [text: string]>(
  'name_folded',
  'SELECT confab_fold($1) AS name',
);

/**
 * The text as the indexes have names: alike in every normal form, width and case, without diacritics
 * and what cannot be seen. PostgreSQL folds both, so that no two versions of Unicode ever meet.
 */
export async function foldName(em: EntityManager, text: string): Promise<string> {
  if (ASCII.test(text)) return text.toLowerCase();
  const [row] = await folded(em, text);
  return row?.name.trim() ?? '';
}

import type { PageById } from '../../store/statement/export-pages.ts';
import { statement } from '../../store/statement/statement.ts';

/** Until the transaction ends nobody else shows them, or takes them away. In order, so that two never wait for each other. */
export const lockMedia = statement<object, [ids: readonly string[]]>(
  'media_lock',
  'SELECT FROM media WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
);

export const mediaAfter = statement<{ readonly id: string }, PageById>(
  'background_media_after',
  'SELECT id FROM media WHERE owner_id = $1 AND id > $2 ORDER BY id LIMIT $3',
);

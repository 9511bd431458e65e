import type { ListedMedia } from '../../media/attachment/loaders.ts';
import { LISTED_MEDIA } from '../../media/media/repository.ts';
import { IN_PAGE } from '../../store/statement/page-loader.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';

export const attachmentsByPosition = projectedStatement<
  ListedMedia,
  [chatIds: readonly string[], seqs: readonly number[]]
>(
  'message_attachments',
  { ...LISTED_MEDIA, computed: IN_PAGE },
  'media',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS asked (chat_id, seq, page)
     JOIN message_attachments attached
       ON attached.chat_id = asked.chat_id AND attached.seq = asked.seq
     JOIN media ON media.id = attached.media_id ${joins}
   ORDER BY attached.place`,
);

/** In the transaction that empties the messages; gives what may be shown nowhere else. */
export const attachmentsRemoved = statement<
  { readonly mediaId: string },
  [chatId: string, seqs: readonly number[]]
>(
  'message_attachments_removed',
  `DELETE FROM message_attachments WHERE chat_id = $1 AND seq = ANY($2::int[])
   RETURNING media_id AS "mediaId"`,
);

import type { ListedMedia } from '../../media/attachment/loaders.ts';
import { LISTED_MEDIA } from '../../media/media/repository.ts';
import { IN_PAGE } from '../../store/statement/page-loader.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';

export const attachmentsByPost = projectedStatement<ListedMedia, [postIds: readonly string[]]>(
  'post_attachments',
  { ...LISTED_MEDIA, computed: IN_PAGE },
  'media',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (post_id, page)
     JOIN post_attachments attached ON attached.post_id = asked.post_id
     JOIN media ON media.id = attached.media_id ${joins}
   ORDER BY attached.place`,
);

/** In the transaction that takes the posts away; gives what may be shown nowhere else. */
export const attachmentsRemoved = statement<
  { readonly mediaId: string },
  [postIds: readonly string[]]
>(
  'post_attachments_removed',
  `DELETE FROM post_attachments WHERE post_id = ANY($1::uuid[]) RETURNING media_id AS "mediaId"`,
);

export const hasAttachments = statement<object, [postId: string]>(
  'post_has_attachments',
  'SELECT FROM post_attachments WHERE post_id = $1 LIMIT 1',
);

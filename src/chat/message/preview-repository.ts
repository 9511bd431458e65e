import { statement } from '../../store/statement/statement.ts';

/** All but those of these links; gives what may be shown nowhere else. */
export const previewsRemoved = statement<
  { readonly mediaId: string | null },
  [chatId: string, seq: number, links: readonly string[]]
>(
  'message_previews_removed',
  `DELETE FROM message_previews WHERE chat_id = $1 AND seq = $2 AND url <> ALL($3::text[])
   RETURNING media_id AS "mediaId"`,
);

import { statement } from '../../store/statement/statement.ts';
import type { WholeMessage } from '../message/entity.ts';
import { messageColumns } from '../message/repository.ts';
import type { FoundPreview, LinkPreviewRow } from './entity.ts';

const FOUND = `preview.url, preview.title, preview.description, preview.site_name AS "siteName",
  preview.media_id AS "mediaId"`;

export const previewsByPosition = statement<
  LinkPreviewRow,
  [chatIds: readonly string[], seqs: readonly number[]]
>(
  'previews_by_position',
  `SELECT preview.chat_id AS "chatId", preview.seq, ${FOUND}
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, seq)
     JOIN message_previews preview
       ON preview.chat_id = asked.chat_id AND preview.seq = asked.seq
   ORDER BY preview.place`,
);

/** What was found behind each of the links for somebody, the last time in so many seconds. */
export const recentPreviews = statement<
  FoundPreview,
  [senderId: string, urls: readonly string[], seconds: number]
>(
  'previews_recent',
  `SELECT ${FOUND}, preview.fetched_at::text AS "fetchedAt"
   FROM unnest($2::text[]) AS asked (url) CROSS JOIN LATERAL (
     SELECT * FROM message_previews
     WHERE sender_id = $1 AND url = asked.url
       AND fetched_at > now() - $3::int * interval '1 second'
     ORDER BY fetched_at DESC LIMIT 1
   ) AS preview`,
);

/** In the transaction that holds the chat's lock: all of a message, in place of what there was. */
export const replacePreviews = statement<
  WholeMessage,
  [chatId: string, seq: number, changedSeq: number, previews: string]
>(
  'previews_replace',
  `WITH found AS MATERIALIZED (
     SELECT given.*, given.place::smallint AS at_place FROM jsonb_to_recordset($4::jsonb) AS given (
       place int, url text, title text, description text, "siteName" text, "mediaId" uuid,
       "fetchedAt" timestamptz
     )
   ), removed AS (
     DELETE FROM message_previews
     WHERE chat_id = $1 AND seq = $2 AND place NOT IN (SELECT at_place FROM found)
   ), kept AS (
     INSERT INTO message_previews AS preview (
       chat_id, seq, place, sender_id, url, title, description, site_name, media_id, fetched_at
     )
     SELECT $1, $2, found.at_place, message.sender_id, found.url, found.title, found.description,
       found."siteName", found."mediaId", found."fetchedAt"
     FROM found JOIN messages message ON message.chat_id = $1 AND message.seq = $2
     ON CONFLICT (chat_id, seq, place) DO UPDATE
       SET url = excluded.url, title = excluded.title, description = excluded.description,
         site_name = excluded.site_name, media_id = excluded.media_id,
         fetched_at = excluded.fetched_at
   )
   UPDATE messages message SET changed_seq = $3
   WHERE message.chat_id = $1 AND message.seq = $2
   RETURNING ${messageColumns('message')}`,
);

import { deletedAtOf } from '../message/standing-repository.ts';
import { statement } from '../../store/statement/statement.ts';
import type { PageById } from '../../store/statement/export-pages.ts';

export const exportedMemberships = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string },
  PageById
>(
  'export_memberships',
  `SELECT m.chat_id AS "chatId", c.kind, c.name, m.role, m.joined_at AS "joinedAt",
          greatest(m.delivered_seq, m.joined_seq) AS "deliveredSeq",
          greatest(m.read_seq, m.joined_seq) AS "readSeq", m.notify_level AS "notifyLevel",
          m.muted_until AS "mutedUntil", m.archived_at AS "archivedAt", m.pinned_at AS "pinnedAt"
   FROM chat_members m JOIN chats c ON c.id = m.chat_id
   WHERE m.user_id = $1 AND m.chat_id > $2 ORDER BY m.chat_id LIMIT $3`,
);

/** The next by its id where the user is a member, or has written and it is not kept; null after the last. */
export const nextChatOf = statement<
  { readonly chatId: string | null },
  [userId: string, afterId: string, keepMessages: boolean]
>(
  'background_next_chat_of',
  `SELECT least(
     (SELECT chat_id FROM chat_members
      WHERE user_id = $1 AND chat_id > $2 ORDER BY chat_id LIMIT 1),
     (SELECT chat_id FROM messages
      WHERE NOT $3::boolean AND sender_id = $1 AND chat_id > $2
      ORDER BY sender_id, chat_id, seq LIMIT 1)
   ) AS "chatId"`,
);

const WRITTEN = `kind <> 'SYSTEM' AND deleted_at IS NULL`;

/** What a user has written in a chat, oldest first. */
export const writtenAfter = statement<
  { readonly seq: number },
  [chatId: string, userId: string, after: number, limit: number]
>(
  'background_written_after',
  `SELECT seq FROM messages
   WHERE sender_id = $2 AND chat_id = $1 AND seq > $3 AND ${WRITTEN} ORDER BY seq LIMIT $4`,
);

/** Makes tombstones of them: nothing of what was said can be found again. */
export const emptyMessages = statement<
  object,
  [chatId: string, userId: string, seqs: readonly number[], changedSeq: number]
>(
  'background_empty_messages',
  `UPDATE messages SET text = NULL, request_hash = NULL, client_message_id = NULL,
     mentions = NULL, mentions_everyone = NULL, forwarded_from = NULL,
     deleted_at = ${deletedAtOf('messages')}, changed_seq = $4
   WHERE chat_id = $1 AND seq = ANY($3::int[]) AND sender_id = $2 AND ${WRITTEN}`,
);

/** Of a chat that has ended; gives what was attached there. */
export const attachmentsRemovedFrom = statement<
  { readonly mediaId: string },
  [chatId: string, limit: number]
>(
  'background_attachments_removed',
  `DELETE FROM message_attachments WHERE (chat_id, seq, place) IN (
     SELECT chat_id, seq, place FROM message_attachments
     WHERE chat_id = (SELECT id FROM chats WHERE id = $1 AND deleted_at IS NOT NULL)
     ORDER BY seq, place LIMIT $2
   ) RETURNING media_id AS "mediaId"`,
);

/** The same of what links of its messages have shown. */
export const previewsRemovedFrom = statement<
  { readonly mediaId: string | null },
  [chatId: string, limit: number]
>(
  'background_previews_removed',
  `DELETE FROM message_previews WHERE (chat_id, seq, place) IN (
     SELECT chat_id, seq, place FROM message_previews
     WHERE chat_id = (SELECT id FROM chats WHERE id = $1 AND deleted_at IS NOT NULL)
     ORDER BY seq, place LIMIT $2
   ) RETURNING media_id AS "mediaId"`,
);

/** Of a chat that has ended: whom it kept out, who asked, and what let people in. */
export const doorsRemovedFrom = statement<object, [chatId: string, limit: number]>(
  'background_doors_removed',
  `WITH ended AS MATERIALIZED (
     SELECT id FROM chats WHERE id = $1 AND deleted_at IS NOT NULL
   ), bans AS (
     DELETE FROM chat_bans WHERE (chat_id, user_id) IN (
       SELECT chat_id, user_id FROM chat_bans WHERE chat_id = (SELECT id FROM ended) LIMIT $2
     ) RETURNING chat_id
   ), requests AS (
     DELETE FROM join_requests WHERE chat_id = (SELECT id FROM ended) RETURNING chat_id
   ), invites AS (
     DELETE FROM chat_invites WHERE id IN (
       SELECT id FROM chat_invites WHERE chat_id = (SELECT id FROM ended) LIMIT $2
     ) RETURNING chat_id
   )
   SELECT FROM (
     SELECT row_number() OVER () AS n FROM bans UNION SELECT row_number() OVER () FROM invites
   ) AS removed`,
);

/** Of a chat that has ended; gives the positions that are gone. */
export const messagesRemovedFrom = statement<
  { readonly seq: number },
  [chatId: string, after: number, limit: number]
>(
  'background_messages_removed',
  `DELETE FROM messages WHERE chat_id = $1 AND seq IN (
     SELECT seq FROM messages
     WHERE chat_id = (SELECT id FROM chats WHERE id = $1 AND deleted_at IS NOT NULL) AND seq > $2
     ORDER BY seq LIMIT $3
   ) RETURNING seq`,
);

import { statement } from '../../store/statement/statement.ts';
import { AS_IT_STANDS, isStanding } from './standing-repository.ts';

/** Of what hangs on it nothing is told any more, whether it is there still or not. */
const STANDS = isStanding('messages');

export const exportedMessages = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_messages',
  `SELECT chat_id AS "chatId", seq, id, kind, ${AS_IT_STANDS.text('messages')} AS text,
          reply_to_seq AS "replyToSeq",
          thread_root_seq AS "threadRootSeq", in_chat IS NOT FALSE AS "inChat",
          created_at AS "createdAt", edited_at AS "editedAt",
          ${AS_IT_STANDS.deletedAt('messages')} AS "deletedAt", expires_at AS "expiresAt",
          ARRAY(
            SELECT media_id FROM message_attachments attached
            WHERE attached.chat_id = messages.chat_id AND attached.seq = messages.seq AND ${STANDS}
            ORDER BY place
          ) AS "mediaIds",
          (
            SELECT json_build_object('question', question, 'closesAt', closes_at, 'options', ARRAY(
              SELECT text FROM poll_options option
              WHERE option.chat_id = poll.chat_id AND option.seq = poll.seq ORDER BY place
            ))
            FROM polls poll
            WHERE poll.chat_id = messages.chat_id AND poll.seq = messages.seq AND ${STANDS}
          ) AS poll,
          ARRAY(
            SELECT json_build_object('url', url, 'title', title, 'description', description,
              'siteName', site_name, 'mediaId', media_id)
            FROM message_previews preview
            WHERE preview.chat_id = messages.chat_id AND preview.seq = messages.seq AND ${STANDS}
            ORDER BY place
          ) AS "linkPreviews",
          (
            SELECT data FROM message_custom_data custom
            WHERE custom.chat_id = messages.chat_id AND custom.seq = messages.seq AND ${STANDS}
          ) AS "customData"
   FROM messages
   WHERE sender_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int) AND kind <> 'SYSTEM'
   ORDER BY chat_id, seq LIMIT $4`,
);

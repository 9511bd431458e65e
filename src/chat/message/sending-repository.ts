import { statement } from '../../store/statement/statement.ts';
import { accessOf } from '../access/repository.ts';

/** How a send ended. `retry`: a right was taken away while it waited for the chat. */
export type SendOutcome =
  | {
      readonly outcome: 'sent';
      readonly id: string;
      readonly seq: number;
      readonly createdAt: Date;
      readonly replyToSeq: number | null;
      readonly username: string;
      readonly userCreatedAt: Date;
    }
  /** With the id of the first message, also where nothing tells what it said: it was emptied since. */
  | { readonly outcome: 'repeated'; readonly id: string }
  /** Not the same under the newest secret: with the id and the hash of the first message. */
  | { readonly outcome: 'conflict'; readonly id: string; readonly requestHash: Buffer }
  | { readonly outcome: 'not_writable'; readonly canRead: boolean }
  | { readonly outcome: 'bad_reply' }
  | { readonly outcome: 'retry' };

/**
 * Sends in one round trip, without a transaction around it: the counter, the message and its event are
 * one statement. What it decides by is read before it waits for the chat's row; PostgreSQL then checks
 * `access_seq` again on the row's newest version, and whatever takes a right away has changed that. A
 * repetition that was not seen yet runs into the unique index, which undoes the whole statement. So
 * the counter has no gap, and nothing is sent by somebody who is out. The parts must stay MATERIALIZED:
 * else they would be read anew after the wait, half old and half new.
 */
export const insertMessage = statement<
  SendOutcome,
  [
    id: string,
    chatId: string,
    senderId: string,
    text: string,
    clientMessageId: string | null,
    requestHash: Buffer | null,
    replyToId: string | null,
  ]
>(
  'message_send',
  `WITH chat AS MATERIALIZED (
    SELECT c.id, ${accessOf('c', 'm')}
    FROM chats c LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = $3
    WHERE c.id = $2
  ), first AS MATERIALIZED (
    SELECT id, seq, created_at, request_hash FROM messages
    WHERE chat_id = $2 AND sender_id = $3 AND client_message_id = $5
  ), reply AS MATERIALIZED (
    SELECT seq FROM messages WHERE id = $7 AND chat_id = $2
  ), next AS (
    UPDATE chats SET last_seq = chats.last_seq + 1
    FROM chat
    WHERE chats.id = chat.id AND chats.deleted_at IS NULL
      AND chats.access_seq = chat."accessSeq"
      AND chat."canWrite"
      AND NOT EXISTS (SELECT FROM first)
      AND ($7::uuid IS NULL OR EXISTS (SELECT FROM reply))
    RETURNING chats.last_seq AS seq
  ), message AS (
    INSERT INTO messages (
      chat_id, seq, id, sender_id, kind, text, client_message_id, request_hash, reply_to_seq,
      created_at, changed_seq
    )
    SELECT $2, seq, $1::uuid, $3, 'TEXT', $4::text, $5, $6::bytea, (SELECT seq FROM reply),
      clock_timestamp(), seq
    FROM next
    RETURNING id, seq, created_at
  ), event AS (
    INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, at)
    SELECT $2, seq, 'messageAdded', id, $3, created_at FROM message
  )
  SELECT CASE
      WHEN message.id IS NOT NULL THEN 'sent'
      WHEN chat."canWrite" IS NOT TRUE THEN 'not_writable'
      WHEN first.id IS NOT NULL AND coalesce(first.request_hash = $6, true) THEN 'repeated'
      WHEN first.id IS NOT NULL THEN 'conflict'
      WHEN $7::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM reply) THEN 'bad_reply'
      ELSE 'retry'
    END AS outcome, coalesce(chat."canRead", false) AS "canRead", first.request_hash AS "requestHash",
    coalesce(message.id, first.id) AS id, coalesce(message.seq, first.seq) AS seq,
    coalesce(message.created_at, first.created_at) AS "createdAt",
    (SELECT seq FROM reply) AS "replyToSeq",
    sender.username, sender.created_at AS "userCreatedAt"
  FROM (SELECT) AS one
    LEFT JOIN chat ON true LEFT JOIN first ON true LEFT JOIN message ON true
    LEFT JOIN users AS sender ON sender.id = $3`,
);

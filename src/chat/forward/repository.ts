import { statement } from '../../store/statement/statement.ts';
import { mayRead } from '../access/repository.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { messageColumns } from '../message/repository.ts';

/**
 * In a transaction: the message, where somebody sees it now. Whoever edits or deletes it waits, and so what
 * is attached to it stays.
 */
export const holdMessage = statement<WholeMessage, [messageId: string, userId: string]>(
  'forward_hold_message',
  `SELECT ${messageColumns('message')}
   FROM messages message JOIN chats chat ON chat.id = message.chat_id
     LEFT JOIN chat_members member ON member.chat_id = chat.id AND member.user_id = $2
   WHERE message.id = $1 AND ${mayRead('chat', 'member', '$2::uuid')}
   FOR SHARE OF message`,
);

/** What is attached to it, but for what goes with its owner; those who are there stay until the end. */
export const holdAttached = statement<
  { readonly id: string; readonly kind: MessageRow['kind'] },
  [chatId: string, seq: number]
>(
  'forward_hold_attached',
  `SELECT media.id, media.kind
   FROM message_attachments attached JOIN media ON media.id = attached.media_id
     JOIN users owner ON owner.id = media.owner_id
   WHERE attached.chat_id = $1 AND attached.seq = $2 AND owner.deleted_at IS NULL
   ORDER BY attached.place FOR SHARE OF owner`,
);

/** Under the chats' locks: what somebody has written there under a name. */
export const writtenAs = statement<
  WholeMessage & { readonly requestHash: Buffer | null },
  [chatIds: readonly string[], userId: string, clientMessageId: string]
>(
  'forward_written_as',
  `SELECT ${messageColumns('message')}, message.request_hash AS "requestHash"
   FROM unnest($1::uuid[]) AS asked (chat_id) JOIN messages message
     ON message.chat_id = asked.chat_id AND message.sender_id = $2
       AND message.client_message_id = $3`,
);

/** The same message to each of the chats. Media are referred to in the order of their ids, as a send does it. */
export const insertForwards = statement<
  WholeMessage,
  [
    chatIds: readonly string[],
    seqs: readonly number[],
    ids: readonly string[],
    senderId: string,
    kind: MessageRow['kind'],
    text: string,
    clientMessageId: string | null,
    requestHash: Buffer | null,
    at: Date,
    forwardedFrom: string,
    mediaIds: readonly string[],
    lifetimes: readonly (number | null)[],
  ]
>(
  'forward_insert',
  `WITH place AS MATERIALIZED (
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $12::int[])
       AS place (chat_id, seq, id, lifetime)
   ), message AS (
     INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, client_message_id, request_hash,
       created_at, expires_at, changed_seq, forwarded_from)
     SELECT chat_id, seq, id, $4, $5, $6, $7, $8::bytea, $9,
       $9::timestamptz + make_interval(secs => lifetime), seq, $10::jsonb FROM place
     RETURNING *
   ), attachment AS (
     INSERT INTO message_attachments (chat_id, seq, place, media_id)
     SELECT place.chat_id, place.seq, attached.place, attached.id
     FROM place CROSS JOIN unnest($11::uuid[]) WITH ORDINALITY AS attached (id, place)
     ORDER BY attached.id
   )
   SELECT ${messageColumns('message')} FROM message`,
);

/** Of files of somebody some that stand in messages of others. */
export const attachmentsOfOwnerRemoved = statement<
  { readonly seq: number },
  [ownerId: string, limit: number]
>(
  'background_forwarded_attachments_removed',
  `DELETE FROM message_attachments WHERE (chat_id, seq, place) IN (
     SELECT attached.chat_id, attached.seq, attached.place
     FROM media JOIN message_attachments attached ON attached.media_id = media.id
       JOIN messages message
         ON message.chat_id = attached.chat_id AND message.seq = attached.seq
     WHERE media.owner_id = $1 AND message.sender_id <> $1 LIMIT $2
   ) RETURNING seq`,
);

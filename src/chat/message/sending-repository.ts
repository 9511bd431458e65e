import type { MediaRow } from '../../media/media/entity.ts';
import { MEDIA_NAMES } from '../../media/media/repository.ts';
import type { RowNames } from '../../store/postgres/compile-row.ts';
import { statement } from '../../store/statement/statement.ts';
import { hasRight, isSlow } from '../access/rights-repository.ts';
import { accessOf } from '../access/repository.ts';
import type { MessageRow } from './entity.ts';
import type { SendOutcome } from './send-outcome.ts';
import {
  WITH_FILES,
  WITH_MENTIONS,
  WITH_POLL,
  WITHOUT_FILES,
  WITHOUT_MENTIONS,
} from './sending-parts-repository.ts';
import { slowModeWait } from './slow-mode-repository.ts';
import { IN_THREAD, MENTIONS_IN_THREAD, WITHOUT_THREAD } from './thread-repository.ts';

type Sending = [
  id: string,
  chatId: string,
  senderId: string,
  text: string,
  clientMessageId: string | null,
  requestHash: Buffer | null,
  replyToId: string | null,
];

/**
 * Sends in one round trip, without a transaction around it: the counter, the message and its event are
 * one statement. What it decides by is read before it waits for the chat's row; PostgreSQL then checks
 * `access_seq` again on the row's newest version, and whatever takes a right away has changed that, or
 * blocks a direct chat. A
 * repetition that was not seen yet runs into the unique index, which undoes the whole statement. So
 * the counter has no gap, and nothing is sent by somebody who is out. Where a slow mode holds the sender up,
 * nothing at all may have been written meanwhile: what they wrote last was read before the wait. The parts must stay MATERIALIZED:
 * else they would be read anew after the wait, half old and half new. Media that go meanwhile are missed
 * by their foreign key, which undoes the statement, too; they are locked in the order of their ids, as
 * whoever takes them away locks them.
 */
const writeSend = (
  files: typeof WITHOUT_FILES,
  mentions = WITHOUT_MENTIONS,
  thread = WITHOUT_THREAD,
  data = '',
) =>
  `WITH chat AS MATERIALIZED (
    SELECT c.id, ${accessOf('c', 'm', '$3')}, ${hasRight('c', 'm.role', 'sendMessages')} AS "maySend",
      ${isSlow('c', 'm.role')} AS "isSlow", c.slow_mode_seconds, c.last_seq${files.chat}${mentions.chat}
    FROM chats c LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = $3
    WHERE c.id = $2
  ), first AS MATERIALIZED (
    SELECT id, seq, created_at, request_hash FROM messages
    WHERE chat_id = $2 AND sender_id = $3 AND client_message_id = $5
  ), reply AS MATERIALIZED (
    SELECT seq FROM messages WHERE id = $7 AND chat_id = $2
  ), wait AS MATERIALIZED (
    SELECT wait.seconds FROM chat CROSS JOIN LATERAL (
      ${slowModeWait({ chatId: '$2', userId: '$3', seconds: 'chat.slow_mode_seconds', now: 'clock_timestamp()' })}
    ) wait
    WHERE chat."isSlow" AND wait.seconds > 0
  )${files.read}${mentions.read}${thread.read}, next AS (
    UPDATE chats SET last_seq = chats.last_seq + 1
    FROM chat
    WHERE chats.id = chat.id AND chats.deleted_at IS NULL
      AND chats.access_seq = chat."accessSeq"
      AND NOT chats.is_blocked AND chat."canWrite" AND chat."maySend"
      AND (NOT chat."isSlow" OR (chats.last_seq = chat.last_seq AND NOT EXISTS (SELECT FROM wait)))
      AND NOT EXISTS (SELECT FROM first)
      AND ($7::uuid IS NULL OR EXISTS (SELECT FROM reply))
      ${files.guard}${thread.guard}
    RETURNING chats.last_seq AS seq, clock_timestamp() AS now, chats.message_lifetime_seconds AS lifetime
  ), message AS (
    INSERT INTO messages (
      chat_id, seq, id, sender_id, kind, text, client_message_id, request_hash, reply_to_seq,
      created_at, expires_at, changed_seq${mentions.fields}${thread.fields}
    )
    SELECT $2, seq, $1::uuid, $3, ${files.kind}, $4::text, $5, $6::bytea, (SELECT seq FROM reply),
      now, now + make_interval(secs => lifetime), seq${mentions.values}${thread.values}
    FROM next
    RETURNING id, seq, kind, created_at, expires_at${mentions.fields}
  )${files.write}${mentions.write}${thread.write}${data}, event AS (
    INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, at)
    SELECT $2, seq, ${thread.event}, id, $3, created_at FROM message
  )
  SELECT CASE
      WHEN message.id IS NOT NULL THEN 'sent'
      WHEN chat."canWrite" IS NOT TRUE THEN 'not_writable'
      WHEN first.id IS NOT NULL AND coalesce(first.request_hash = $6, true) THEN 'repeated'
      WHEN first.id IS NOT NULL THEN 'conflict'
      WHEN NOT chat."maySend" THEN 'not_allowed'
      ${files.refusal}
      WHEN $7::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM reply) THEN 'bad_reply'
      ${files.outcome}${thread.outcome}
      WHEN EXISTS (SELECT FROM wait) THEN 'too_soon'
      ELSE 'retry'
    END AS outcome, coalesce(chat."canRead", false) AS "canRead", chat."isSlow",
    (SELECT seconds FROM wait) AS "retryAfter", first.request_hash AS "requestHash",
    coalesce(message.id, first.id) AS id, coalesce(message.seq, first.seq) AS seq,
    coalesce(message.created_at, first.created_at) AS "createdAt",
    message.expires_at AS "expiresAt",
    (SELECT seq FROM reply) AS "replyToSeq",
    sender.username, sender.created_at AS "userCreatedAt"${mentions.columns}${thread.columns}${files.columns}
  FROM (SELECT) AS one
    LEFT JOIN chat ON true LEFT JOIN first ON true LEFT JOIN message ON true
    LEFT JOIN users AS sender ON sender.id = $3
    ${files.rows}`;

export const insertMessage = statement<SendOutcome, Sending>(
  'message_send',
  writeSend(WITHOUT_FILES),
);

/** What stands in each row, with files: in this order. */
const namesWith = (...mentions: readonly string[]): RowNames => [
  ...[
    'outcome',
    'canRead',
    'isSlow',
    'retryAfter',
    'requestHash',
    'id',
    'seq',
    'createdAt',
    'expiresAt',
    'replyToSeq',
  ],
  ...['username', 'userCreatedAt', ...mentions, 'kind'],
  { name: 'attached', row: MEDIA_NAMES },
];
export type WithFiles = SendOutcome & { readonly attached: MediaRow | null };

/** The same of a message with files: a row for each that is the sender's and ready, and one where none is. */
export const insertWithFiles = statement<WithFiles, [...Sending, mediaIds: readonly string[]]>(
  'message_send_files',
  writeSend(WITH_FILES),
  { names: namesWith() },
);

export type Naming = readonly [
  ...Sending,
  mediaIds: readonly string[],
  names: readonly string[],
  starts: readonly number[],
  everyone: MessageRow['mentionsEveryone'],
];

/** The same of one whose text has names; it need not have files. */
export const insertWithMentions = statement<WithFiles, Naming>(
  'message_send_mentions',
  writeSend(WITH_FILES, WITH_MENTIONS),
  { names: namesWith('mentions', 'mentionsEveryone') },
);

/** The same of a reply in a thread; it need have neither. */
export const insertReply = statement<
  WithFiles,
  [...Naming, threadRootId: string, alsoInChat: boolean]
>(
  'message_send_reply',
  writeSend(WITH_FILES, { ...WITH_MENTIONS, ...MENTIONS_IN_THREAD }, IN_THREAD),
  { names: namesWith('mentions', 'mentionsEveryone', 'threadRootSeq') },
);

/** As SQL: the same with what clients of one's own are to know of it. */
const withData = (data: string) => `, custom_data AS (
    INSERT INTO message_custom_data (chat_id, seq, data) SELECT $2, next.seq, ${data}::json FROM next
  )`;

/** The same of one with such data; it need have neither names nor files. */
export const insertWithData = statement<WithFiles, [...Naming, data: string]>(
  'message_send_data',
  writeSend(WITH_FILES, WITH_MENTIONS, WITHOUT_THREAD, withData('$12')),
  { names: namesWith('mentions', 'mentionsEveryone') },
);

export const insertReplyWithData = statement<
  WithFiles,
  [...Naming, threadRootId: string, alsoInChat: boolean, data: string]
>(
  'message_send_reply_data',
  writeSend(WITH_FILES, { ...WITH_MENTIONS, ...MENTIONS_IN_THREAD }, IN_THREAD, withData('$14')),
  { names: namesWith('mentions', 'mentionsEveryone', 'threadRootSeq') },
);

export type Asking = readonly [
  ...Sending,
  poll: string,
  names: readonly string[],
  starts: readonly number[],
  everyone: MessageRow['mentionsEveryone'],
];

/** The same of one with a poll; its text need not name anybody. */
export const insertWithPoll = statement<SendOutcome, Asking>(
  'message_send_poll',
  writeSend(WITH_POLL, WITH_MENTIONS),
);

/** And of one that is a reply in a thread. */
export const insertPollReply = statement<
  SendOutcome,
  [...Asking, threadRootId: string, alsoInChat: boolean]
>(
  'message_send_poll_reply',
  writeSend(WITH_POLL, { ...WITH_MENTIONS, ...MENTIONS_IN_THREAD }, IN_THREAD),
);

export const insertPollWithData = statement<SendOutcome, [...Asking, data: string]>(
  'message_send_poll_data',
  writeSend(WITH_POLL, WITH_MENTIONS, WITHOUT_THREAD, withData('$12')),
);

export const insertPollReplyWithData = statement<
  SendOutcome,
  [...Asking, threadRootId: string, alsoInChat: boolean, data: string]
>(
  'message_send_poll_reply_data',
  writeSend(WITH_POLL, { ...WITH_MENTIONS, ...MENTIONS_IN_THREAD }, IN_THREAD, withData('$14')),
);

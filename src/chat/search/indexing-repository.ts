import { statement } from '../../store/statement/statement.ts';
import { isStanding } from '../message/standing-repository.ts';
import { logReaches } from './repository.ts';
import { INDEX_VERSION } from './entity.ts';

export interface KnownChat {
  readonly chatId: string;
}

/** Of chats as SQL: those that are there, and whose log goes on behind what is indexed. */
const behind = (chats: string) =>
  `SELECT c.id AS "chatId" FROM (${chats}) candidate JOIN chats c ON c.id = candidate.id
     LEFT JOIN message_indexes i ON i.chat_id = c.id AND i.version >= ${INDEX_VERSION}
   WHERE c.deleted_at IS NULL
     AND (i.chat_id IS NULL OR i.version = ${INDEX_VERSION} AND least(i.upto_seq, i.changes_seq) < c.last_seq)
   ORDER BY c.id`;

/** Where something was logged lately. */
export const chatsWithNews = statement<
  KnownChat,
  [minutes: number, afterId: string, limit: number]
>(
  'background_search_chats_with_news',
  behind(`SELECT DISTINCT chat_id AS id FROM chat_events
     WHERE at > now() - make_interval(mins => $1) AND chat_id > $2::uuid
     ORDER BY chat_id LIMIT $3`),
);

/** The end of the next so many chats by id; null after the last. */
export const endOfWindow = statement<
  { readonly id: string | null },
  [afterId: string, size: number]
>(
  'background_search_window',
  `SELECT max(id::text) AS id
   FROM (SELECT id FROM chats WHERE id > $1::uuid ORDER BY id LIMIT $2) chosen`,
);

export const chatsBehind = statement<KnownChat, [afterId: string, lastId: string]>(
  'background_search_chats_behind',
  behind(`SELECT id FROM chats WHERE id > $1::uuid AND id <= $2::uuid`),
);

/** Nothing is found in chats that have ended. */
export const forgetEnded = statement<object, [afterId: string, lastId: string]>(
  'background_search_forget_ended',
  `WITH ended AS (
     DELETE FROM message_indexes i USING chats c
     WHERE i.chat_id > $1::uuid AND i.chat_id <= $2::uuid AND c.id = i.chat_id AND c.deleted_at IS NOT NULL
     RETURNING i.chat_id
   ) DELETE FROM message_blocks WHERE chat_id IN (SELECT chat_id FROM ended)`,
);

/** Chats of an older version, or whose log no longer tells what became of their messages, begin anew. */
export const startIndexes = statement<object, [chatIds: readonly string[]]>(
  'background_search_start',
  `INSERT INTO message_indexes AS i (chat_id, version, upto_seq, changes_seq)
   SELECT id, ${INDEX_VERSION}, 0, last_seq FROM chats WHERE id = ANY($1::uuid[]) ORDER BY id
   ON CONFLICT (chat_id) DO UPDATE
     SET version = excluded.version, upto_seq = 0, changes_seq = excluded.changes_seq
   WHERE i.version < excluded.version OR NOT ${logReaches('i', 'excluded.changes_seq')}`,
);

export interface OpenIndex extends KnownChat {
  readonly uptoSeq: number;
  readonly changesSeq: number;
  readonly lastSeq: number;
  /** Where the block begins that may have room, or the next one. */
  readonly openSeq: number;
}

/** Held until the transaction ends, but for those that another holds. What is read afterwards is newer. */
export const holdIndexes = statement<OpenIndex, [chatIds: readonly string[]]>(
  'background_search_hold',
  `SELECT i.chat_id AS "chatId", i.upto_seq AS "uptoSeq", i.changes_seq AS "changesSeq",
     c.last_seq AS "lastSeq", coalesce(open.from_seq, 1) AS "openSeq"
   FROM message_indexes i JOIN chats c ON c.id = i.chat_id
     LEFT JOIN LATERAL (
       SELECT from_seq FROM message_blocks
       WHERE chat_id = i.chat_id AND from_seq <= i.upto_seq ORDER BY from_seq DESC LIMIT 1
     ) open ON true
   WHERE i.chat_id = ANY($1::uuid[]) AND i.version = ${INDEX_VERSION}
   ORDER BY i.chat_id FOR UPDATE OF i SKIP LOCKED`,
);

/** Blocks of messages that were edited, deleted or emptied between two positions of the log. */
export const changedBlocks = statement<
  { readonly fromSeq: number; readonly uptoSeq: number },
  [chatId: string, afterSeq: number, lastSeq: number, indexedSeq: number]
>(
  'background_search_changed',
  `WITH event AS MATERIALIZED (
     SELECT type, subject_id, actor_id FROM chat_events
     WHERE chat_id = $1 AND seq > $2 AND seq <= $3
       AND type IN ('messageEdited', 'messageDeleted', 'chatUpdated', 'memberLeft')
   ), changed AS MATERIALIZED (
     SELECT message.seq FROM event CROSS JOIN LATERAL (
       SELECT seq FROM messages WHERE id = event.subject_id AND chat_id = $1 OFFSET 0
     ) message WHERE event.type LIKE 'message%'
     UNION
     -- Whose account is gone has emptied theirs in batches, each under one event.
     SELECT message.seq
     FROM (SELECT DISTINCT actor_id FROM event WHERE type NOT LIKE 'message%') actor
       CROSS JOIN LATERAL (
         SELECT seq FROM messages
         WHERE sender_id = actor.actor_id AND chat_id = $1 AND kind <> 'SYSTEM'
           AND deleted_at IS NOT NULL AND changed_seq > $2 OFFSET 0
       ) message
   )
   SELECT DISTINCT block.from_seq AS "fromSeq", block.upto_seq AS "uptoSeq"
   FROM changed CROSS JOIN LATERAL (
     SELECT from_seq, upto_seq FROM message_blocks
     WHERE chat_id = $1 AND from_seq <= changed.seq ORDER BY from_seq DESC LIMIT 1
   ) block
   WHERE block.from_seq <= $4 ORDER BY 1`,
);

export interface IndexedMessage {
  readonly chatId: string;
  readonly seq: number;
  readonly senderId: string;
  readonly createdAt: Date;
  /** Null where nothing of it is found. */
  readonly text: string | null;
  /** Of its files. */
  readonly kinds: readonly string[] | null;
}

/** The messages of each chat from a position on, the oldest first, at most so many. */
export const messagesFrom = statement<
  IndexedMessage,
  [
    chatIds: readonly string[],
    fromSeqs: readonly number[],
    uptoSeqs: readonly number[],
    limit: number,
  ]
>(
  'background_search_messages',
  `SELECT asked.chat_id AS "chatId", message.seq, message.sender_id AS "senderId",
     message.created_at AS "createdAt", message.text, files.kinds
   FROM unnest($1::uuid[], $2::int[], $3::int[]) AS asked (chat_id, from_seq, upto_seq)
     CROSS JOIN LATERAL (
       SELECT seq, sender_id, created_at, kind,
         CASE WHEN kind <> 'SYSTEM' AND ${isStanding('messages')} THEN text END AS text
       FROM messages
       WHERE chat_id = asked.chat_id AND seq >= asked.from_seq AND seq <= asked.upto_seq
       ORDER BY seq LIMIT $4
     ) message
     LEFT JOIN LATERAL (
       SELECT array_agg(DISTINCT media.kind) AS kinds
       FROM message_attachments attached JOIN media ON media.id = attached.media_id
       WHERE message.kind NOT IN ('TEXT', 'SYSTEM') AND attached.chat_id = asked.chat_id
         AND attached.seq = message.seq
     ) files ON true
   ORDER BY asked.chat_id, message.seq`,
);

export const saveBlocks = statement<
  object,
  [
    chatIds: readonly string[],
    fromSeqs: readonly number[],
    uptoSeqs: readonly number[],
    firstAt: readonly Date[],
    lastAt: readonly Date[],
    signatures: readonly Buffer[],
  ]
>(
  'background_search_save_blocks',
  `INSERT INTO message_blocks (chat_id, from_seq, upto_seq, first_at, last_at, signature)
   SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::bytea[])
   ON CONFLICT (chat_id, from_seq) DO UPDATE SET upto_seq = excluded.upto_seq,
     first_at = excluded.first_at, last_at = excluded.last_at, signature = excluded.signature`,
);

export const saveProgress = statement<
  object,
  [chatIds: readonly string[], uptoSeqs: readonly number[], changesSeqs: readonly number[]]
>(
  'background_search_save_progress',
  `UPDATE message_indexes i SET upto_seq = done.upto_seq, changes_seq = done.changes_seq
   FROM unnest($1::uuid[], $2::int[], $3::int[]) AS done (chat_id, upto_seq, changes_seq)
   WHERE i.chat_id = done.chat_id`,
);

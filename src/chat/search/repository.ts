import { statement } from '../../store/statement/statement.ts';
import { mayRead } from '../access/repository.ts';
import { isStanding } from '../message/standing-repository.ts';
import { INDEX_VERSION, MAX_PROBES } from './entity.ts';

/** Of a row of `message_indexes` and the end of its chat's log, as SQL: whether the log tells all that it lacks. */
export const logReaches = (index: string, lastSeq: string) =>
  `(${index}.changes_seq >= ${lastSeq} OR ${index}.changes_seq >= coalesce((
     SELECT seq - 1 FROM chat_events WHERE chat_id = ${index}.chat_id ORDER BY seq LIMIT 1
   ), ${lastSeq}))`;

/**
 * The greatest position of a chat up to which no message is newer than the moment: found by halves,
 * since no index has both.
 */
const lastBefore = `(WITH RECURSIVE halves (low, high) AS (
    SELECT known.upto_seq, scope.last_seq
    UNION ALL
    SELECT CASE WHEN probe.is_before THEN middle.seq ELSE low END,
      CASE WHEN probe.is_before THEN high ELSE middle.seq - 1 END
    FROM halves CROSS JOIN LATERAL (SELECT (low + high + 1) / 2 AS seq) middle
      CROSS JOIN LATERAL (SELECT coalesce((
        SELECT created_at <= scope.until FROM messages
        WHERE chat_id = scope.id AND seq > low AND seq <= middle.seq ORDER BY seq DESC LIMIT 1
      ), true) AS is_before) probe
    WHERE low < high
  ) SELECT low FROM halves WHERE low >= high LIMIT 1)`;

export interface SearchedChat {
  readonly chatId: string;
  /** Up to here blocks tell what may be there. */
  readonly uptoSeq: number;
  /** The newest message that no block has, before the place. */
  readonly newestSeq: number | null;
  readonly newestAt: Date | null;
  /** Messages in blocks whose text is newer than those. */
  readonly changedSeqs: readonly number[] | null;
  readonly changedAt: readonly Date[] | null;
}

/**
 * The chats that somebody searches, one or all of theirs, with what is not in blocks yet, before a place
 * in the order of all hits. Each part stands alone: its plan is the same whatever is estimated.
 */
export const searchedChats = statement<
  SearchedChat,
  [viewerId: string, chatId: string | null, placeAt: string, placeChatId: string, placeSeq: number]
>(
  'search_chats',
  `WITH chosen AS MATERIALIZED (
     SELECT c.id, c.last_seq FROM chat_members m JOIN chats c ON c.id = m.chat_id
     WHERE $2::uuid IS NULL AND m.user_id = $1 AND c.deleted_at IS NULL
     UNION ALL
     SELECT c.id, c.last_seq
     FROM chats c LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = $1
     WHERE c.id = $2 AND ${mayRead('c', 'm', '$1')}
   ), scope AS MATERIALIZED (
     SELECT id, last_seq,
       CASE WHEN id <= $4::uuid THEN $3::timestamptz ELSE $3::timestamptz - interval '1 ms' END AS until,
       CASE WHEN id = $4::uuid THEN $5::int ELSE last_seq END AS before_seq
     FROM chosen
   )
   SELECT scope.id AS "chatId", known.upto_seq AS "uptoSeq",
     newest.seq AS "newestSeq", newest.created_at AS "newestAt",
     changed.seqs AS "changedSeqs", changed.moments AS "changedAt"
   FROM scope
     CROSS JOIN LATERAL (
       SELECT coalesce(max(i.upto_seq), 0) AS upto_seq, coalesce(max(i.changes_seq), 0) AS changes_seq
       FROM message_indexes i
       WHERE i.chat_id = scope.id AND i.version = ${INDEX_VERSION} AND ${logReaches('i', 'scope.last_seq')}
     ) known
     LEFT JOIN LATERAL (
       SELECT seq, created_at FROM messages
       WHERE scope.last_seq > known.upto_seq AND chat_id = scope.id AND seq > known.upto_seq
         AND seq <= CASE WHEN scope.until = 'infinity' THEN scope.last_seq
           ELSE least(scope.before_seq, ${lastBefore}) END
       ORDER BY seq DESC LIMIT 1
     ) newest ON true
     CROSS JOIN LATERAL (
       SELECT array_agg(edited.seq) AS seqs, array_agg(edited.created_at) AS moments
       FROM (
         SELECT subject_id FROM chat_events
         WHERE scope.last_seq > known.changes_seq AND known.upto_seq > 0 AND chat_id = scope.id
           AND seq > known.changes_seq AND type = 'messageEdited' OFFSET 0
       ) event CROSS JOIN LATERAL (
         SELECT seq, created_at FROM messages
         WHERE id = event.subject_id AND chat_id = scope.id AND seq <= known.upto_seq OFFSET 0
       ) edited
     ) changed`,
);

/** What was found in the blocks of a chat that were looked at. */
export interface ScannedBlocks {
  /** Which of those that were asked about, from 0 on. */
  readonly place: number;
  readonly count: number;
  /** The oldest of them, behind which more may be. */
  readonly firstAt: Date;
  readonly fromSeq: number;
  /** Those that may have what is looked for. */
  readonly fromSeqs: readonly number[] | null;
  readonly uptoSeqs: readonly number[] | null;
  readonly lastAt: readonly Date[] | null;
}

const MATCHES = Array.from(
  { length: MAX_PROBES },
  (_, i) => `get_bit(signature, ($6::int[])[${i + 1}] % (8 * octet_length(signature))) = 1`,
).join(' AND ');

/** At most so many blocks of each chat, the newest before a place; no chat where there is none. */
export const scanBlocks = statement<
  ScannedBlocks,
  [
    chatIds: readonly string[],
    uptoSeqs: readonly number[],
    beforeAt: readonly string[],
    beforeSeqs: readonly number[],
    limit: number,
    probes: readonly number[] | null,
  ]
>(
  'search_blocks',
  `SELECT asked.number::int - 1 AS place, scanned.*
   FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::int[])
       WITH ORDINALITY AS asked (chat_id, upto_seq, before_at, before_seq, number)
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS count, min(block.first_at) AS "firstAt", min(block.from_seq) AS "fromSeq",
         array_agg(block.from_seq) FILTER (WHERE matches) AS "fromSeqs",
         array_agg(block.upto_seq) FILTER (WHERE matches) AS "uptoSeqs",
         array_agg(block.last_at) FILTER (WHERE matches) AS "lastAt"
       FROM (
         SELECT from_seq, upto_seq, first_at, last_at, ($6::int[] IS NULL OR (${MATCHES})) AS matches
         FROM message_blocks
         WHERE chat_id = asked.chat_id AND from_seq <= asked.upto_seq
           AND (first_at, from_seq) < (asked.before_at, asked.before_seq)
         ORDER BY first_at DESC, from_seq DESC LIMIT $5
       ) block
     ) scanned
   WHERE scanned.count > 0`,
);

export interface LookedAtMessage {
  readonly place: number;
  readonly chatId: string;
  readonly seq: number;
  readonly createdAt: Date;
  /** Null where it is none of those that are looked for. */
  readonly text: string | null;
}

/** The newest messages of each stretch, at most so many, that were not sent after a moment. */
export const readStretches = statement<
  LookedAtMessage,
  [
    chatIds: readonly string[],
    fromSeqs: readonly number[],
    uptoSeqs: readonly number[],
    until: readonly string[],
    limits: readonly number[],
    senderId: string | null,
    kinds: readonly string[] | null,
    hasLink: boolean,
    viewerId: string,
    mentionsViewer: boolean | null,
    isPinned: boolean | null,
    isSaved: boolean | null,
  ]
>(
  'search_messages',
  `SELECT asked.number::int - 1 AS place, message.chat_id AS "chatId", message.seq,
     message.created_at AS "createdAt",
     CASE WHEN ${isStanding('message')} AND message.kind <> 'SYSTEM'
       AND ($6::uuid IS NULL OR message.sender_id = $6)
       AND (($7::text[] IS NULL AND NOT $8::boolean)
         OR (message.kind = 'POLL' AND 'POLL' = ANY($7::text[]))
         OR ($8 AND message.text ~* '\\mhttps?://\\S')
         OR (message.kind <> 'TEXT' AND EXISTS (
           SELECT FROM message_attachments attached JOIN media ON media.id = attached.media_id
           WHERE attached.chat_id = message.chat_id AND attached.seq = message.seq
             AND media.kind = ANY($7::text[]))))
       AND ($10::boolean IS NULL OR $10 = (
         (message.mentions_everyone IS NOT DISTINCT FROM 'ALL' AND message.sender_id <> $9)
         OR EXISTS (
           SELECT FROM message_mentions mention
           WHERE mention.user_id = $9 AND mention.chat_id = message.chat_id
             AND mention.seq = message.seq)
         OR (message.in_chat IS FALSE AND EXISTS (
           SELECT FROM thread_mentions mention
           WHERE mention.user_id = $9 AND mention.chat_id = message.chat_id
             AND mention.seq = message.seq))))
       AND ($11::boolean IS NULL OR $11 = EXISTS (
         SELECT FROM message_pins pin
         WHERE pin.chat_id = message.chat_id AND pin.seq = message.seq))
       AND ($12::boolean IS NULL OR $12 = EXISTS (
         SELECT FROM saved_messages saved
         WHERE saved.user_id = $9 AND saved.chat_id = message.chat_id AND saved.seq = message.seq))
       THEN message.text END AS text
   FROM unnest($1::uuid[], $2::int[], $3::int[], $4::timestamptz[], $5::int[])
       WITH ORDINALITY AS asked (chat_id, from_seq, upto_seq, until, size, number)
     CROSS JOIN LATERAL (
       SELECT * FROM messages
       WHERE chat_id = asked.chat_id AND seq >= asked.from_seq AND seq <= asked.upto_seq
         AND created_at <= asked.until
       ORDER BY seq DESC LIMIT asked.size
     ) message
   ORDER BY asked.number, message.seq DESC`,
);

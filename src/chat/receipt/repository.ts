import type { EntityManager } from '@mikro-orm/postgresql';
import { OPTIONAL_USER_FIELDS, USER_FIELDS, type WholeUser } from '../../people/user/entity.ts';
import { selectList } from '../../store/orm/columns.ts';
import { accessOf, type Rights } from '../access/repository.ts';
import { lookedAtMembers, type Progress } from '../chat/repository.ts';
import { isInChat, type Position } from '../message/repository.ts';
import { isStanding } from '../message/standing-repository.ts';
import { isArchived, isMuted } from '../preference/repository.ts';
import { statement } from '../../store/statement/statement.ts';

/** What became of one position. */
export interface Mark extends Pick<Rights, 'role'> {
  readonly chatId: string;
  /** Null, as `lastSeq` is, where there is no such chat. */
  readonly canRead: boolean | null;
  readonly lastSeq: number | null;
  /** Whether others see the member further than before. */
  readonly rose: boolean;
  /** Whether it ended the mark of `markUnread`. */
  readonly unmarked: boolean;
  /** Whether it is a direct chat in which nobody is told of the other. */
  readonly isBlocked: boolean | null;
}

/**
 * Moves a member's positions up, in all the chats or in none. The rows are locked in one order, so
 * that two devices that tell the same at once do not wait for each other.
 */
export const raisePositions = statement<
  Mark,
  [userId: string, chatIds: readonly string[], seqs: readonly number[], read: boolean]
>(
  'message_raise_positions',
  `WITH wanted AS MATERIALIZED (
    SELECT place.chat_id, place.chat_id AS id, place.seq, chat.visibility, chat.deleted_at, chat.access_seq, chat.last_seq,
      chat.is_blocked
    FROM unnest($2::uuid[], $3::int[]) AS place (chat_id, seq)
      LEFT JOIN chats chat ON chat.id = place.chat_id
  ), held AS MATERIALIZED (
    SELECT member.chat_id, member.role, wanted.seq,
      member.delivered_seq < wanted.seq OR ($4 AND member.read_seq < wanted.seq) AS rises,
      $4 AND coalesce(member.unread_from_seq <= wanted.seq, false) AS unmarks
    FROM chat_members member JOIN wanted ON wanted.chat_id = member.chat_id
    WHERE member.user_id = $1 AND member.chat_id = ANY($2)
    ORDER BY member.chat_id FOR NO KEY UPDATE OF member
  ), settled AS MATERIALIZED (
    SELECT wanted.chat_id, wanted.seq, wanted.last_seq, wanted.is_blocked,
      ${accessOf('wanted', 'held', '$1')}
    FROM wanted LEFT JOIN held ON held.chat_id = wanted.chat_id
  ), refused AS (
    SELECT FROM settled WHERE "canRead" IS NOT TRUE OR role IS NULL OR seq > last_seq
  ), raised AS (
    UPDATE chat_members member SET
      delivered_seq = greatest(member.delivered_seq, held.seq),
      read_seq = CASE WHEN $4 THEN greatest(member.read_seq, held.seq) ELSE member.read_seq END,
      unread_from_seq = CASE WHEN held.unmarks THEN NULL ELSE member.unread_from_seq END
    FROM held
    WHERE member.chat_id = held.chat_id AND member.user_id = $1 AND (held.rises OR held.unmarks)
      AND NOT EXISTS (SELECT FROM refused)
    RETURNING member.chat_id, held.rises, held.unmarks
  )
  SELECT settled.chat_id AS "chatId", settled.last_seq AS "lastSeq", settled."canRead", settled.role,
    coalesce(raised.rises, false) AS rose, coalesce(raised.unmarks, false) AS unmarked,
    settled.is_blocked AS "isBlocked"
  FROM settled LEFT JOIN raised ON raised.chat_id = settled.chat_id`,
);

const MARK = 'CASE WHEN $3 <= greatest(read_seq, joined_seq) THEN $3::int END';

/** What is unread anyway needs no mark. Gives a row where the mark has moved. */
export const setUnreadMark = statement<object, [chatId: string, userId: string, seq: number]>(
  'message_set_unread_mark',
  `UPDATE chat_members SET unread_from_seq = ${MARK}
  WHERE chat_id = $1 AND user_id = $2 AND unread_from_seq IS DISTINCT FROM ${MARK}
  RETURNING chat_id`,
);

/** Counting stops here: nobody reads a higher number. */
export const MAX_UNREAD = 1_000;

export interface Reader {
  readonly chatId: string;
  readonly userId: string;
}

/** Of a row of somebody's place in a chat, as SQL: where the first message may stand that is unread. */
export const unreadFrom = (place: string) =>
  `coalesce(${place}.unread_from_seq, greatest(${place}.read_seq, ${place}.joined_seq) + 1)`;

/** Of the same: what others wrote there and they have not read. */
// `coalesce` hides from the planner whose they are: how much somebody writes is no reason to read them elsewhere.
const unreadMessages = (place: string, chatId: string, userId: string) =>
  `SELECT FROM messages
   WHERE messages.chat_id = ${place}.${chatId}
     AND messages.seq >= ${unreadFrom(place)}
     AND coalesce(messages.sender_id <> ${place}.${userId}, true)
     AND messages.kind <> 'SYSTEM' AND ${isStanding('messages')} AND ${isInChat('messages')}
   ORDER BY messages.seq`;

/** How many there are. */
export const countUnread = (place: string, chatId = 'id', userId = 'viewer_id') =>
  `(SELECT count(*)::int FROM (
     ${unreadMessages(place, chatId, userId)} LIMIT ${MAX_UNREAD}
   ) AS one)`;

/** Whether there are any, of a row of `chat_members`. */
export const hasUnread = (member: string) =>
  `EXISTS (${unreadMessages(member, 'chat_id', 'user_id')})`;

/** Members only: there is no row for anybody else. */
export const unreadCounts = statement<
  Reader & { readonly count: number },
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'messages_unread_counts',
  `SELECT member.chat_id AS "chatId", member.user_id AS "userId",
    ${countUnread('member', 'chat_id', 'user_id')} AS count
  FROM unnest($1::uuid[], $2::uuid[]) AS asked (chat_id, user_id)
    JOIN chat_members member
      ON member.chat_id = asked.chat_id AND member.user_id = asked.user_id`,
);

/** Which part of those who have read a message, in the order in which they joined. */
export interface ReaderPageKey extends Position {
  readonly senderId: string;
  /** Of the thread that alone has it; else 0. */
  readonly rootSeq: number;
  readonly size: number;
  readonly after: { readonly moment: string; readonly id: string } | null;
}

export interface ReaderRow extends WholeUser {
  readonly joinedAt: Date;
  readonly memberId: string;
}

/** One more than each page's size, where there are more; `page` is the key's place. */
const readerPages = statement<
  ReaderRow & { readonly page: number },
  [
    chatIds: readonly string[],
    seqs: readonly number[],
    senderIds: readonly string[],
    sizes: readonly number[],
    afterMoments: readonly string[],
    afterIds: readonly string[],
    rootSeqs: readonly number[],
  ]
>(
  'message_reader_pages',
  `SELECT ${selectList('reader', [...USER_FIELDS, ...OPTIONAL_USER_FIELDS])}, reader.joined_at AS "joinedAt",
    reader.member_id AS "memberId", asked.number::int - 1 AS page
  FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::int[], $5::timestamptz[], $6::uuid[], $7::int[])
      WITH ORDINALITY AS asked
        (chat_id, seq, sender_id, size, after_moment, after_id, root_seq, number)
    CROSS JOIN LATERAL (
      SELECT users.*, member.joined_at, member.id AS member_id
      FROM ${lookedAtMembers('asked.chat_id')} member JOIN users ON users.id = member.user_id
      WHERE CASE asked.root_seq WHEN 0 THEN member.read_seq ELSE (
          SELECT reader.read_seq FROM thread_members reader
          WHERE reader.user_id = member.user_id AND reader.chat_id = asked.chat_id
            AND reader.root_seq = asked.root_seq
        ) END >= asked.seq
        AND member.user_id <> asked.sender_id AND users.deleted_at IS NULL
        AND (member.joined_at, member.id) > (asked.after_moment, asked.after_id)
      ORDER BY member.joined_at, member.id LIMIT asked.size + 1
    ) AS reader
  ORDER BY asked.number, reader.joined_at, reader.member_id`,
);

const BEFORE_ALL = { moment: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

export const findReaderPages = (em: EntityManager, keys: readonly ReaderPageKey[]) =>
  readerPages(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ senderId }) => senderId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => (after ?? BEFORE_ALL).moment),
    keys.map(({ after }) => (after ?? BEFORE_ALL).id),
    keys.map(({ rootSeq }) => rootSeq),
  );

/** Over all of a user's chats, but for what they have muted or put away. */
export const unreadTotals = statement<
  { readonly userId: string; readonly count: number },
  [userIds: readonly string[]]
>(
  'receipt_unread_totals',
  `SELECT member.user_id AS "userId", sum(${countUnread('member', 'chat_id', 'user_id')})::int AS count
   FROM chat_members member
   WHERE member.user_id = ANY($1::uuid[])
     AND NOT ${isMuted('member')} AND NOT ${isArchived('member')}
   GROUP BY member.user_id`,
);

/** Each chat's two members who are furthest behind: whoever asks is left out, and one remains. */
const slowest = (column: 'read_seq' | 'delivered_seq') =>
  statement<Progress, [chatIds: readonly string[]]>(
    `receipt_slowest_${column}`,
    `SELECT m.chat_id AS "chatId", m.user_id AS "userId", m.${column} AS seq
     FROM unnest($1::uuid[]) AS c (id)
     CROSS JOIN LATERAL (
       SELECT * FROM ${lookedAtMembers('c.id')} looked ORDER BY ${column} LIMIT 2
     ) m
     ORDER BY seq`,
  );

export const slowestReaders = slowest('read_seq');

export const slowestReceivers = slowest('delivered_seq');

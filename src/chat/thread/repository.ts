import type { EntityManager } from '@mikro-orm/postgresql';
import { OPTIONAL_USER_FIELDS, USER_FIELDS, type WholeUser } from '../../people/user/entity.ts';
import { selectList } from '../../store/orm/columns.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { IN_PAGE, type InPage } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import type { Sides } from '../message/history.ts';
import type { MessageRow } from '../message/entity.ts';
import { MESSAGE, type Position } from '../message/repository.ts';
import { isStanding } from '../message/standing-repository.ts';
import type { ThreadRow } from './entity.ts';

/** Somebody's place in a thread, by the position of its root. */
export interface ThreadPlaceKey extends Position {
  readonly userId: string;
}

const THREAD = `thread.chat_id AS "chatId", thread.root_seq AS "rootSeq",
  thread.reply_count AS "replyCount", thread.last_reply_seq AS "lastReplySeq",
  thread.last_reply_at AS "lastReplyAt"`;

export const threadsByRoot = statement<
  ThreadRow,
  [chatIds: readonly string[], rootSeqs: readonly number[]]
>(
  'threads_by_root',
  `SELECT ${THREAD}
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, root_seq)
     JOIN threads thread ON thread.chat_id = asked.chat_id AND thread.root_seq = asked.root_seq`,
);

/** Those who wrote first of each thread, at most so many. */
const writers = statement<
  WholeUser & { readonly page: number },
  [chatIds: readonly string[], rootSeqs: readonly number[], sizes: readonly number[]]
>(
  'thread_writers',
  `SELECT ${selectList('writer', [...USER_FIELDS, ...OPTIONAL_USER_FIELDS])}, asked.page::int AS page
   FROM unnest($1::uuid[], $2::int[], $3::int[])
       WITH ORDINALITY AS asked (chat_id, root_seq, size, page)
     CROSS JOIN LATERAL (
       SELECT users.*, member.wrote_seq
       FROM thread_members member JOIN users ON users.id = member.user_id
       WHERE member.chat_id = asked.chat_id AND member.root_seq = asked.root_seq
         AND member.wrote_seq IS NOT NULL AND users.deleted_at IS NULL
       ORDER BY member.wrote_seq LIMIT asked.size
     ) writer
   ORDER BY asked.page, writer.wrote_seq`,
);

export interface WritersKey extends Position {
  readonly size: number;
}

export const findWriters = (em: EntityManager, keys: readonly WritersKey[]) =>
  writers(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ size }) => size),
  );

/** Counting stops here: nobody reads a higher number. */
const MAX_UNREAD = 100;

/** Of a row of `thread_members`, as SQL: the replies of others that they have not read. */
const unreadReplies = (member: string) =>
  `SELECT FROM messages
   WHERE messages.chat_id = ${member}.chat_id AND messages.thread_root_seq = ${member}.root_seq
     AND messages.seq > ${member}.read_seq AND ${isStanding('messages')}
     AND coalesce(messages.sender_id <> ${member}.user_id, true)`;

/** Only of threads that they follow. */
const places = statement<
  ThreadPlaceKey & { readonly unreadCount: number },
  [chatIds: readonly string[], rootSeqs: readonly number[], userIds: readonly string[]]
>(
  'thread_places',
  `SELECT key.chat_id AS "chatId", key.root_seq AS seq, key.user_id AS "userId",
     (SELECT count(*)::int FROM (${unreadReplies('member')} LIMIT ${MAX_UNREAD}) one) AS "unreadCount"
   FROM unnest($1::uuid[], $2::int[], $3::uuid[]) AS key (chat_id, root_seq, user_id)
     CROSS JOIN LATERAL (
       SELECT * FROM thread_members member
       WHERE member.user_id = key.user_id AND member.chat_id = key.chat_id
         AND member.root_seq = key.root_seq AND member.is_following
       OFFSET 0
     ) member
     JOIN chat_members ON chat_members.chat_id = key.chat_id AND chat_members.user_id = key.user_id`,
);

export const findPlaces = (em: EntityManager, keys: readonly ThreadPlaceKey[]) =>
  places(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ userId }) => userId),
  );

/** Which of the replies to a root. */
export interface ReplyPageKey extends Sides {
  readonly chatId: string;
  readonly rootSeq: number;
  /** Of each reply. */
  readonly lookAhead: LookAhead;
}

const repliesAround = projectedStatement<
  MessageRow & InPage,
  [
    chatIds: readonly string[],
    rootSeqs: readonly number[],
    seqs: readonly number[],
    older: readonly number[],
    newer: readonly number[],
  ]
>(
  'thread_replies',
  { ...MESSAGE, computed: IN_PAGE },
  'message',
  (columns, joins) => `SELECT ${columns}
  FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[])
      WITH ORDINALITY AS asked (chat_id, root_seq, seq, older, newer, page)
    CROSS JOIN LATERAL (
      (SELECT * FROM messages
        WHERE messages.chat_id = asked.chat_id AND messages.thread_root_seq = asked.root_seq
          AND messages.seq < asked.seq
        ORDER BY messages.thread_root_seq DESC, messages.seq DESC LIMIT asked.older)
      UNION ALL
      (SELECT * FROM messages
        WHERE messages.chat_id = asked.chat_id AND messages.thread_root_seq = asked.root_seq
          AND messages.seq >= asked.seq
        ORDER BY messages.thread_root_seq, messages.seq LIMIT asked.newer)
    ) AS message ${joins}
  ORDER BY message.seq`,
);

export const replyChoice = repliesAround.choose;

export const findReplies = (
  em: EntityManager,
  keys: readonly ReplyPageKey[],
  lookAhead: LookAhead,
) =>
  repliesAround(
    em,
    lookAhead,
    keys.map(({ chatId }) => chatId),
    keys.map(({ rootSeq }) => rootSeq),
    keys.map(({ seq }) => seq),
    keys.map(({ older }) => older),
    keys.map(({ newer }) => newer),
  );

export interface FollowedRootRow extends MessageRow {
  readonly lastReplyAt: Date;
  readonly lastReplySeq: number;
}

/** The roots that somebody follows before a place, the one with the newest reply first. */
export const followedRoots = projectedStatement<
  FollowedRootRow,
  [
    userId: string,
    beforeMoment: string,
    beforeChatId: string,
    beforeSeq: number,
    limit: number,
    unreadOnly: boolean,
  ]
>(
  'thread_followed_roots',
  {
    ...MESSAGE,
    computed: {
      lastReplyAt: 'followed.last_reply_at',
      lastReplySeq: 'followed.last_reply_seq',
    },
  },
  'message',
  // One by one, or else all threads might be read for some of them.
  (columns, joins) => `SELECT ${columns}
   FROM (
     SELECT member.chat_id, member.root_seq, thread.last_reply_at, thread.last_reply_seq
     FROM thread_members member
       CROSS JOIN LATERAL (
         SELECT * FROM threads
         WHERE threads.chat_id = member.chat_id AND threads.root_seq = member.root_seq OFFSET 0
       ) thread
       CROSS JOIN LATERAL (
         SELECT FROM chat_members place JOIN chats chat ON chat.id = place.chat_id
         WHERE place.chat_id = member.chat_id AND place.user_id = member.user_id
           AND chat.deleted_at IS NULL OFFSET 0
       ) place
     WHERE member.user_id = $1 AND member.is_following
       AND (thread.last_reply_at, thread.chat_id, thread.last_reply_seq)
         < ($2::timestamptz, $3::uuid, $4::int)
       AND (NOT $6::boolean
         OR (thread.last_reply_seq > member.read_seq AND EXISTS (${unreadReplies('member')})))
     ORDER BY thread.last_reply_at DESC, thread.chat_id DESC, thread.last_reply_seq DESC LIMIT $5
   ) followed
     CROSS JOIN LATERAL (
       SELECT * FROM messages
       WHERE messages.chat_id = followed.chat_id AND messages.seq = followed.root_seq OFFSET 0
     ) message ${joins}
   ORDER BY followed.last_reply_at DESC, followed.chat_id DESC, followed.last_reply_seq DESC`,
);

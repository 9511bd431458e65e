import type { EntityManager } from '@mikro-orm/postgresql';
import { lookedAtMembers, type Progress } from '../chat/repository.ts';
import { selectList } from '../../store/orm/columns.ts';
import { IN_PAGE, type InPage } from '../../store/statement/page-loader.ts';
import type { Shape } from '../../store/statement/projection.ts';
import { shapedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { USER_FIELDS, type UserRow } from '../../people/user/entity.ts';
import { joinPresentUser } from '../../people/user/repository.ts';
import { MESSAGE_FIELDS, type MessageRow } from './entity.ts';

const COLUMNS = selectList('message', MESSAGE_FIELDS);
/** What its rules look at. */
const JUDGED = ['viewerCanEdit', 'viewerCanDelete', 'status', 'readBy'];

const ANSWERED_MESSAGE: Shape = {
  properties: MESSAGE_FIELDS,
  always: ['id'],
  neededBy: {
    chatId: ['chat', 'replyTo', ...JUDGED],
    seq: ['seq', ...JUDGED],
    senderId: ['sender', ...JUDGED],
    kind: ['kind', 'text', ...JUDGED],
    replyToSeq: ['replyTo'],
    systemKind: ['systemKind', 'text'],
    subjectId: ['subject'],
    createdAt: ['createdAt', ...JUDGED],
    deletedAt: ['deletedAt', ...JUDGED],
  },
  along: { sender: joinPresentUser((message) => `${message}.sender_id`) },
};

export const MESSAGE: Shape = {
  ...ANSWERED_MESSAGE,
  always: ['id', 'seq'],
  along: {
    ...ANSWERED_MESSAGE.along,
    replyTo: {
      ...ANSWERED_MESSAGE,
      join: (alias, message) => `LEFT JOIN messages ${alias}
        ON ${alias}.chat_id = ${message}.chat_id AND ${alias}.seq = ${message}.reply_to_seq`,
    },
  },
};

/** Counting stops here: nobody reads a higher number. */
const MAX_UNREAD = 1_000;

export const messagesById = statement<MessageRow, [ids: readonly string[]]>(
  'messages_by_id',
  `SELECT ${COLUMNS} FROM messages message WHERE message.id = ANY($1::uuid[])`,
);

/** Where a message stands: what a reply knows of the message it answers. */
export interface Position {
  readonly chatId: string;
  readonly seq: number;
}

export const messagesByPosition = statement<
  MessageRow,
  [chatIds: readonly string[], seqs: readonly number[]]
>(
  'messages_by_position',
  `SELECT ${COLUMNS}
  FROM unnest($1::uuid[], $2::int[]) AS wanted (chat_id, seq)
    JOIN messages message ON message.chat_id = wanted.chat_id AND message.seq = wanted.seq`,
);

/**
 * On each side of a position the messages next to it: `older` before it, `newer` from it on. With one
 * more on either side than a page shows, the page knows exactly what lies beyond its ends.
 */
export const messagesAround = shapedStatement<
  MessageRow & InPage,
  [chatIds: readonly string[], seq: number, older: number, newer: number]
>(
  'messages_around',
  { ...MESSAGE, computed: IN_PAGE },
  'message',
  (columns, joins) => `SELECT ${columns}
  FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (chat_id, page) CROSS JOIN LATERAL (
    (SELECT * FROM messages
      WHERE messages.chat_id = wanted.chat_id AND messages.seq < $2
      ORDER BY messages.seq DESC LIMIT $3)
    UNION ALL
    (SELECT * FROM messages
      WHERE messages.chat_id = wanted.chat_id AND messages.seq >= $2
      ORDER BY messages.seq LIMIT $4)
  ) AS message ${joins}
  ORDER BY message.seq`,
);

export interface Reader {
  readonly chatId: string;
  readonly userId: string;
}

/** What a row of somebody's place in a chat counts as unread by them, as SQL. */
// Whose they are is looked at outside, so that no guess of how much somebody writes decides where they are read.
export const countUnread = (place: string, chatId = 'id', userId = 'viewer_id') =>
  `(SELECT count(*)::int FROM (
     SELECT FROM (
       SELECT messages.sender_id FROM messages
       WHERE messages.chat_id = ${place}.${chatId}
         AND messages.seq >= coalesce(${place}.unread_from_seq, greatest(${place}.read_seq, ${place}.joined_seq) + 1)
         AND messages.kind <> 'SYSTEM' AND messages.deleted_at IS NULL
       ORDER BY messages.seq OFFSET 0
     ) AS written WHERE written.sender_id <> ${place}.${userId} LIMIT ${MAX_UNREAD}
   ) AS one)`;

/** Members only: there is no row for anybody else. */
export const unreadCounts = statement<
  Reader & { readonly count: number },
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'messages_unread_counts',
  `SELECT member.chat_id AS "chatId", member.user_id AS "userId",
    ${countUnread('member', 'chat_id', 'user_id')} AS count
  FROM unnest($1::uuid[], $2::uuid[]) AS wanted (chat_id, user_id)
    JOIN chat_members member
      ON member.chat_id = wanted.chat_id AND member.user_id = wanted.user_id`,
);

/** The two members who have read furthest: without the sender, one remains. */
export const foremostReaders = statement<Progress, [chatIds: readonly string[]]>(
  'message_foremost_readers',
  `SELECT member.chat_id AS "chatId", member.user_id AS "userId", member.read_seq AS seq
  FROM unnest($1::uuid[]) AS wanted (chat_id) CROSS JOIN LATERAL (
    SELECT * FROM ${lookedAtMembers('wanted.chat_id')} looked ORDER BY looked.read_seq DESC LIMIT 2
  ) AS member
  ORDER BY member.read_seq DESC`,
);

/** How far all others have read, and stay until the transaction ends. */
export const holdReaders = statement<Progress, [chatId: string, userId: string]>(
  'message_hold_readers',
  `SELECT chat_id AS "chatId", user_id AS "userId", read_seq AS seq FROM chat_members
  WHERE chat_id = $1 AND user_id <> $2 ORDER BY user_id FOR SHARE`,
);

/** Which part of those who have read a message, in the order in which they joined. */
export interface ReaderPageKey extends Position {
  readonly senderId: string;
  readonly size: number;
  readonly after: { readonly moment: string; readonly id: string } | null;
}

export interface ReaderRow extends UserRow {
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
  ]
>(
  'message_reader_pages',
  `SELECT ${selectList('reader', USER_FIELDS)}, reader.joined_at AS "joinedAt",
    reader.member_id AS "memberId", wanted.number::int - 1 AS page
  FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::int[], $5::timestamptz[], $6::uuid[])
      WITH ORDINALITY AS wanted (chat_id, seq, sender_id, size, after_moment, after_id, number)
    CROSS JOIN LATERAL (
      SELECT users.*, member.joined_at, member.id AS member_id
      FROM ${lookedAtMembers('wanted.chat_id')} member JOIN users ON users.id = member.user_id
      WHERE member.read_seq >= wanted.seq
        AND member.user_id <> wanted.sender_id AND users.deleted_at IS NULL
        AND (member.joined_at, member.id) > (wanted.after_moment, wanted.after_id)
      ORDER BY member.joined_at, member.id LIMIT wanted.size + 1
    ) AS reader
  ORDER BY wanted.number, reader.joined_at, reader.member_id`,
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
  );

/** A hash that is not keyed may stand beside the text that it is of, and nowhere else. */
const KEYED_HASH =
  'CASE WHEN octet_length(message.request_hash) > 32 THEN message.request_hash END';

/** In the transaction that holds the chat's lock; gives the message as it is then. */
export const updateText = statement<
  MessageRow,
  [chatId: string, seq: number, text: string, changedSeq: number]
>(
  'message_update_text',
  `UPDATE messages message SET text = $3, request_hash = ${KEYED_HASH},
    edited_at = clock_timestamp(), changed_seq = $4
  WHERE message.chat_id = $1 AND message.seq = $2 RETURNING ${COLUMNS}`,
);

/** The same; what remains is a tombstone. */
export const buryMessage = statement<MessageRow, [chatId: string, seq: number, changedSeq: number]>(
  'message_bury',
  `UPDATE messages message SET text = NULL, request_hash = NULL,
    deleted_at = clock_timestamp(), changed_seq = $3
  WHERE message.chat_id = $1 AND message.seq = $2 RETURNING ${COLUMNS}`,
);

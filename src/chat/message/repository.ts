import { lookedAtMembers, type Progress } from '../chat/repository.ts';
import { selectList } from '../../store/orm/columns.ts';
import { IN_PAGE, type InPage } from '../../store/statement/page-loader.ts';
import type { Projection } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { joinPresentUser } from '../../people/user/repository.ts';
import { keepText } from './edit-repository.ts';
import {
  MESSAGE_FIELDS,
  type MessageRow,
  OPTIONAL_MESSAGE_FIELDS,
  type WholeMessage,
} from './entity.ts';
import { AS_IT_STANDS, deletedAtOf } from './standing-repository.ts';

const ALL_FIELDS = [...MESSAGE_FIELDS, ...OPTIONAL_MESSAGE_FIELDS];

/** The select list of a whole message, of a row of `messages`. */
export const messageColumns = (message: string) => selectList(message, ALL_FIELDS, AS_IT_STANDS);
const COLUMNS = messageColumns('message');
const ANSWERED_MESSAGE: Projection = {
  properties: MESSAGE_FIELDS,
  optional: OPTIONAL_MESSAGE_FIELDS,
  readAs: AS_IT_STANDS,
  include: { sender: joinPresentUser((message) => `${message}.sender_id`) },
};

export const MESSAGE: Projection = {
  ...ANSWERED_MESSAGE,
  include: {
    ...ANSWERED_MESSAGE.include,
    replyTo: {
      ...ANSWERED_MESSAGE,
      join: (alias, message) => `LEFT JOIN messages ${alias}
        ON ${alias}.chat_id = ${message}.chat_id AND ${alias}.seq = ${message}.reply_to_seq`,
    },
    thread: {
      properties: ['chatId', 'rootSeq', 'replyCount', 'lastReplySeq', 'lastReplyAt'],
      // A message that has not changed since it was sent has no replies.
      join: (alias, message) => `LEFT JOIN threads ${alias} ON ${alias}.chat_id = ${message}.chat_id
        AND ${alias}.root_seq = CASE WHEN ${message}.changed_seq > ${message}.seq THEN ${message}.seq END`,
    },
  },
};

export const messagesById = statement<WholeMessage, [ids: readonly string[]]>(
  'messages_by_id',
  `SELECT ${COLUMNS} FROM messages message WHERE message.id = ANY($1::uuid[])`,
);

/**
 * As SQL: whether a message stands in its chat's history, and where: null for a reply that is in its
 * thread alone. To order by it takes the index that has none of those.
 */
export const isInChat = (message: string) => `${message}.in_chat IS NOT FALSE`;
const shownSeq = (message: string) => `(CASE WHEN ${isInChat(message)} THEN ${message}.seq END)`;

/** A chat's newest message, as SQL. */
export const newestMessage = (chatId: string, columns = '*') =>
  `SELECT ${columns} FROM messages
   WHERE messages.chat_id = ${chatId} AND ${isInChat('messages')}
   ORDER BY ${shownSeq('messages')} DESC LIMIT 1`;

/** Where a message stands: what a reply knows of the message it answers. */
export interface Position {
  readonly chatId: string;
  readonly seq: number;
}

export const messagesByPosition = statement<
  WholeMessage,
  [chatIds: readonly string[], seqs: readonly number[]]
>(
  'messages_by_position',
  `SELECT ${COLUMNS}
  FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, seq)
    JOIN messages message ON message.chat_id = asked.chat_id AND message.seq = asked.seq`,
);

/**
 * On each side of a position the messages next to it: `older` before it, `newer` from it on. With one
 * more on either side than a page shows, the page knows exactly what lies beyond its ends.
 */
export const messagesAround = projectedStatement<
  MessageRow & InPage,
  [chatIds: readonly string[], seq: number, older: number, newer: number]
>(
  'messages_around',
  { ...MESSAGE, computed: IN_PAGE },
  'message',
  (columns, joins) => `SELECT ${columns}
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (chat_id, page) CROSS JOIN LATERAL (
    (SELECT * FROM messages
      WHERE messages.chat_id = asked.chat_id AND ${isInChat('messages')} AND ${shownSeq('messages')} < $2
      ORDER BY ${shownSeq('messages')} DESC LIMIT $3)
    UNION ALL
    (SELECT * FROM messages
      WHERE messages.chat_id = asked.chat_id AND ${isInChat('messages')} AND ${shownSeq('messages')} >= $2
      ORDER BY ${shownSeq('messages')} LIMIT $4)
  ) AS message ${joins}
  ORDER BY message.seq`,
);

/** The two members who have read furthest: without the sender, one remains. */
export const furthestReaders = statement<Progress, [chatIds: readonly string[]]>(
  'message_furthest_readers',
  `SELECT member.chat_id AS "chatId", member.user_id AS "userId", member.read_seq AS seq
  FROM unnest($1::uuid[]) AS asked (chat_id) CROSS JOIN LATERAL (
    SELECT * FROM ${lookedAtMembers('asked.chat_id')} looked ORDER BY looked.read_seq DESC LIMIT 2
  ) AS member
  ORDER BY member.read_seq DESC`,
);

/** How far all others have read, and stay until the transaction ends. */
export const holdReaders = statement<Progress, [chatId: string, userId: string]>(
  'message_hold_readers',
  `SELECT chat_id AS "chatId", user_id AS "userId", read_seq AS seq FROM chat_members
  WHERE chat_id = $1 AND user_id <> $2 ORDER BY user_id FOR SHARE`,
);

/** A hash that is not keyed may stand beside the text that it is of, and nowhere else. */
export const KEYED_HASH =
  'CASE WHEN octet_length(message.request_hash) > 32 THEN message.request_hash END';

/** In the transaction that holds the chat's lock; gives the message as it is then. */
export const updateText = statement<
  WholeMessage,
  [chatId: string, seq: number, text: string, changedSeq: number, isKept: boolean]
>(
  'message_update_text',
  `WITH ${keepText('$5')}
  UPDATE messages message SET text = $3, request_hash = ${KEYED_HASH},
    edited_at = clock_timestamp(), changed_seq = $4
  WHERE message.chat_id = $1 AND message.seq = $2 RETURNING ${COLUMNS}`,
);

/** The same of several; what remains of each is a tombstone. */
export const makeTombstones = statement<
  WholeMessage,
  [chatId: string, seqs: readonly number[], changedSeqs: readonly number[]]
>(
  'message_make_tombstones',
  `UPDATE messages message SET text = NULL, request_hash = NULL, mentions = NULL,
    mentions_everyone = NULL, forwarded_from = NULL, deleted_at = ${deletedAtOf('message')},
    changed_seq = deleted.changed_seq
  FROM unnest($2::int[], $3::int[]) AS deleted (seq, changed_seq)
  WHERE message.chat_id = $1 AND message.seq = deleted.seq RETURNING ${COLUMNS}`,
);

export const lastMessages = statement<WholeMessage, [chatIds: readonly string[]]>(
  'chat_last_messages',
  `SELECT ${messageColumns('m')}
   FROM unnest($1::uuid[]) AS c (id)
   CROSS JOIN LATERAL (${newestMessage('c.id')}) m`,
);

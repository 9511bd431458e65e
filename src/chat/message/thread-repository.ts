import { mayReach } from '../../people/reach/repository.ts';
import { statement } from '../../store/statement/statement.ts';
import { isOpen } from '../access/repository.ts';
import type { Progress } from '../chat/repository.ts';
import { keepText } from './edit-repository.ts';
import type { MessageRow, WholeMessage } from './entity.ts';
import { mentionedIn, MENTIONS_OF } from './mention-repository.ts';
import { KEYED_HASH, messageColumns } from './repository.ts';
import { isStanding } from './standing-repository.ts';

/** In a larger thread these are looked at, as in a larger chat. */
const LOOKED_AT_READERS = 1_000;

/** Of a thread, as SQL: whose marks are looked at. */
const lookedAtReaders = (chatId: string, rootSeq: string) => `(
  SELECT * FROM thread_members
  WHERE thread_members.chat_id = ${chatId} AND thread_members.root_seq = ${rootSeq}
  ORDER BY thread_members.wrote_seq, thread_members.user_id LIMIT ${LOOKED_AT_READERS}
)`;

/** What a send says more in a thread than elsewhere, as SQL. */
export interface ThreadParts {
  readonly read: string;
  readonly guard: string;
  readonly fields: string;
  readonly values: string;
  readonly write: string;
  readonly event: string;
  readonly outcome: string;
  readonly columns: string;
}

/**
 * Whoever follows a thread already, has a row of `known`: they go on from where they are. Who ceased to
 * and begins again has read what came between.
 */
const FOLLOWS_AGAIN = `ON CONFLICT (user_id, chat_id, root_seq) DO UPDATE SET
    is_following = true,
    read_seq = CASE WHEN known.is_following THEN known.read_seq
      ELSE greatest(known.read_seq, excluded.read_seq) END,
    wrote_seq = coalesce(known.wrote_seq, excluded.wrote_seq)
  WHERE NOT known.is_following OR (known.wrote_seq IS NULL AND excluded.wrote_seq IS NOT NULL)`;

/** As SQL: whether the user is in the chat; those who only visit it follow no threads. */
const isMember = (chatId: string, userId: string) =>
  `EXISTS (SELECT FROM chat_members WHERE chat_id = ${chatId} AND user_id = ${userId})`;

/** Where a send is no reply in a thread. */
export const WITHOUT_THREAD: ThreadParts = {
  ...{ read: '', guard: '', fields: '', values: '', write: '', outcome: '', columns: '' },
  event: `'messageAdded'`,
};

/**
 * A root that is emptied while the send waits keeps the thread that begins, as it keeps one that was
 * there: whichever comes first, the same stands. The counts are written behind the chat's lock.
 */
export const IN_THREAD: ThreadParts = {
  read: `, root AS MATERIALIZED (
    SELECT seq, sender_id FROM messages
    WHERE id = $12 AND chat_id = $2 AND thread_root_seq IS NULL AND kind <> 'SYSTEM'
      AND (${isStanding('messages')}
        OR EXISTS (SELECT FROM threads WHERE chat_id = $2 AND root_seq = messages.seq))
  )`,
  guard: ' AND EXISTS (SELECT FROM root)',
  fields: ', thread_root_seq, in_chat',
  values: ', (SELECT seq FROM root), $13::boolean',
  write: `, thread AS (
    INSERT INTO threads AS known (chat_id, root_seq, reply_count, last_reply_seq, last_reply_at)
    SELECT $2, root.seq, 1, message.seq, message.created_at FROM message, root
    ON CONFLICT (chat_id, root_seq) DO UPDATE SET reply_count = known.reply_count + 1,
      last_reply_seq = excluded.last_reply_seq, last_reply_at = excluded.last_reply_at
    RETURNING root_seq, reply_count, last_reply_seq
  ), rooted AS (
    UPDATE messages SET changed_seq = thread.last_reply_seq FROM thread
    WHERE messages.chat_id = $2 AND messages.seq = thread.root_seq
  ), follower AS (
    INSERT INTO thread_members AS known
      (user_id, chat_id, root_seq, read_seq, is_following, wrote_seq)
    SELECT DISTINCT ON (person.id)
      person.id, $2::uuid, thread.root_seq, person.read_seq, true, person.wrote_seq
    FROM thread CROSS JOIN LATERAL (
      SELECT $3::uuid AS id, thread.last_reply_seq AS read_seq, thread.last_reply_seq AS wrote_seq
      UNION ALL
      SELECT root.sender_id, root.seq, NULL::int FROM root WHERE thread.reply_count = 1
      UNION ALL
      SELECT user_id, thread.last_reply_seq - 1, NULL::int FROM mentioned
    ) person
    WHERE ${isMember('$2', 'person.id')}
    ORDER BY person.id, person.wrote_seq, person.read_seq
    ${FOLLOWS_AGAIN}
  )`,
  event: `CASE WHEN $13 THEN 'messageAdded' ELSE 'threadReplyAdded' END`,
  outcome: ` WHEN NOT EXISTS (SELECT FROM root) THEN 'bad_root'`,
  columns: ', (SELECT seq FROM root) AS "threadRootSeq"',
};

/** Whom a reply names is counted in the chat only where it is there, too, and so is everyone. */
export const MENTIONS_IN_THREAD = {
  values: `, (${MENTIONS_OF}),
    CASE WHEN $13 AND (SELECT may_mention_everyone FROM chat) THEN $11::text END`,
  write: `, mention AS (
    INSERT INTO message_mentions (user_id, chat_id, seq)
    SELECT DISTINCT mentioned.user_id, $2::uuid, next.seq FROM next, mentioned
    WHERE $13 AND mentioned.user_id <> $3 AND ${mayReach('mentioned.user_id', '$3')}
    ORDER BY mentioned.user_id
  ), thread_mention AS (
    INSERT INTO thread_mentions (user_id, chat_id, seq, root_seq, is_unread)
    SELECT DISTINCT mentioned.user_id, $2::uuid, next.seq, root.seq,
      ${isMember('$2', 'mentioned.user_id')}
    FROM next, root, mentioned
    WHERE NOT $13 AND mentioned.user_id <> $3 AND ${mayReach('mentioned.user_id', '$3')}
    ORDER BY mentioned.user_id
  )`,
};

/** As `updateNamingText` does it, of a reply in a thread: whom it names anew follows that. */
export const updateNamingReply = statement<
  WholeMessage,
  [
    chatId: string,
    seq: number,
    text: string,
    changedSeq: number,
    isKept: boolean,
    names: readonly string[],
    starts: readonly number[],
    everyone: MessageRow['mentionsEveryone'],
  ]
>(
  'message_update_naming_reply',
  `WITH ${keepText('$5')}, chat AS (
    SELECT c.id, ${isOpen('c')} AS is_open FROM chats c WHERE c.id = $1
  ), mentioned AS MATERIALIZED (
    ${mentionedIn({ chat: 'chat', names: '$6', starts: '$7' })}
  ), updated AS (
    UPDATE messages message SET text = $3, request_hash = ${KEYED_HASH},
      mentions = (${MENTIONS_OF}), mentions_everyone = CASE WHEN in_chat THEN $8::text END,
      edited_at = clock_timestamp(), changed_seq = $4
    WHERE message.chat_id = $1 AND message.seq = $2 RETURNING message.*
  ), named AS (
    SELECT DISTINCT mentioned.user_id, ${isMember('$1', 'mentioned.user_id')} AS is_member
    FROM mentioned, updated
    WHERE mentioned.user_id <> updated.sender_id
      AND ${mayReach('mentioned.user_id', 'updated.sender_id')}
  ), removed AS (
    DELETE FROM message_mentions
    WHERE chat_id = $1 AND seq = $2 AND user_id NOT IN (SELECT user_id FROM named)
  ), removed_in_thread AS (
    DELETE FROM thread_mentions
    WHERE chat_id = $1 AND seq = $2 AND user_id NOT IN (SELECT user_id FROM named)
  ), added AS (
    INSERT INTO message_mentions (user_id, chat_id, seq)
    SELECT user_id, $1, $2 FROM named, updated WHERE updated.in_chat
    ORDER BY user_id ON CONFLICT DO NOTHING RETURNING user_id
  ), added_in_thread AS (
    INSERT INTO thread_mentions (user_id, chat_id, seq, root_seq, is_unread)
    SELECT named.user_id, $1, $2, updated.thread_root_seq, named.is_member AND NOT EXISTS (
        SELECT FROM thread_members reader
        WHERE reader.user_id = named.user_id AND reader.chat_id = $1
          AND reader.root_seq = updated.thread_root_seq AND reader.read_seq >= $2
      )
    FROM named, updated WHERE NOT updated.in_chat
    ORDER BY named.user_id ON CONFLICT DO NOTHING RETURNING user_id
  ), follower AS (
    INSERT INTO thread_members AS known
      (user_id, chat_id, root_seq, read_seq, is_following, wrote_seq)
    SELECT anew.user_id, $1::uuid, updated.thread_root_seq, $2::int - 1, true, NULL::int
    FROM updated, (SELECT user_id FROM added UNION SELECT user_id FROM added_in_thread) anew
    WHERE ${isMember('$1', 'anew.user_id')}
    ORDER BY anew.user_id
    ${FOLLOWS_AGAIN}
  )
  SELECT ${messageColumns('updated')} FROM updated`,
);

/** Of a row of `thread_members`, as SQL. */
const PROGRESS = 'reader.chat_id AS "chatId", reader.user_id AS "userId", reader.read_seq AS seq';

/** The two who have read each thread furthest: without the sender, one remains. */
export const furthestThreadReaders = statement<
  Progress & { readonly rootSeq: number },
  [chatIds: readonly string[], rootSeqs: readonly number[]]
>(
  'message_furthest_thread_readers',
  `SELECT ${PROGRESS}, reader.root_seq AS "rootSeq"
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, root_seq) CROSS JOIN LATERAL (
     SELECT * FROM ${lookedAtReaders('asked.chat_id', 'asked.root_seq')} looked
     ORDER BY looked.read_seq DESC LIMIT 2
   ) AS reader
   ORDER BY reader.read_seq DESC`,
);

/** How far all others have read in a thread, and stay until the transaction ends. */
export const holdThreadReaders = statement<
  Progress,
  [chatId: string, rootSeq: number, userId: string]
>(
  'message_hold_thread_readers',
  `SELECT ${PROGRESS} FROM thread_members reader
   WHERE reader.chat_id = $1 AND reader.root_seq = $2 AND reader.user_id <> $3
   ORDER BY reader.user_id FOR SHARE`,
);

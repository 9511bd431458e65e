import { statement } from '../../store/statement/statement.ts';

type Place = [userId: string, chatId: string, rootSeq: number];

/** Gives a row where that is new. */
export const insertFollower = statement<object, Place>(
  'thread_follow',
  `INSERT INTO thread_members AS known
     (user_id, chat_id, root_seq, read_seq, is_following, wrote_seq)
   SELECT $1, chat_id, root_seq, last_reply_seq, true, NULL FROM threads
   WHERE chat_id = $2 AND root_seq = $3
   ON CONFLICT (user_id, chat_id, root_seq) DO UPDATE SET
     is_following = true, read_seq = greatest(known.read_seq, excluded.read_seq)
   WHERE NOT known.is_following
   RETURNING root_seq`,
);

const ROW = 'user_id = $1 AND chat_id = $2 AND root_seq = $3';

/** What mentions them there is no longer counted. Gives a row where anything has changed. */
export const removeFollower = statement<object, Place>(
  'thread_unfollow',
  `WITH unfollowed AS (
     UPDATE thread_members SET is_following = false WHERE ${ROW} AND is_following RETURNING root_seq
   ), passed AS (
     UPDATE thread_mentions SET is_unread = false WHERE ${ROW} AND is_unread RETURNING root_seq
   )
   SELECT root_seq FROM unfollowed UNION SELECT root_seq FROM passed`,
);

/** Gives a row where anything has changed. */
export const raiseMark = statement<object, [...Place, seq: number]>(
  'thread_mark_read',
  `WITH raised AS (
     UPDATE thread_members SET read_seq = $4 WHERE ${ROW} AND read_seq < $4 RETURNING root_seq
   ), passed AS (
     UPDATE thread_mentions SET is_unread = false
     WHERE ${ROW} AND is_unread AND seq <= $4 RETURNING root_seq
   )
   SELECT root_seq FROM raised UNION SELECT root_seq FROM passed`,
);

type InExport = [userId: string, afterChatId: string, afterSeq: number, limit: number];
type ExportRow = Readonly<Record<string, unknown>> & {
  readonly chatId: string;
  readonly seq: number;
};

export const exportedThreads = statement<ExportRow, InExport>(
  'export_threads',
  `SELECT chat_id AS "chatId", root_seq AS seq, is_following AS "isFollowing",
     read_seq AS "readSeq", wrote_seq AS "firstReplySeq"
   FROM thread_members
   WHERE user_id = $1 AND (chat_id, root_seq) > ($2::uuid, $3::int)
   ORDER BY chat_id, root_seq LIMIT $4`,
);

/** Where somebody is named, whoever wrote it. */
export const exportedMentions = statement<ExportRow, InExport>(
  'export_thread_mentions',
  `SELECT chat_id AS "chatId", seq, root_seq AS "threadRootSeq" FROM thread_mentions
   WHERE user_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int) ORDER BY chat_id, seq LIMIT $4`,
);

/** Some of somebody's places, and of what names them; what was said stays as it was written. */
export const placesRemoved = statement<object, [userId: string, limit: number]>(
  'background_thread_places_removed',
  `WITH places AS (
     DELETE FROM thread_members WHERE (user_id, chat_id, root_seq) IN (
       SELECT user_id, chat_id, root_seq FROM thread_members
       WHERE user_id = $1 ORDER BY chat_id, root_seq LIMIT $2
     ) RETURNING user_id
   ), mentions AS (
     DELETE FROM thread_mentions WHERE (user_id, chat_id, seq) IN (
       SELECT user_id, chat_id, seq FROM thread_mentions
       WHERE user_id = $1 ORDER BY chat_id, seq LIMIT $2
     ) RETURNING user_id
   )
   SELECT FROM (
     SELECT row_number() OVER () AS n FROM places UNION SELECT row_number() OVER () FROM mentions
   ) AS removed`,
);

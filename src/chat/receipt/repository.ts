import { statement } from '../../store/statement/statement.ts';

/** What became of one position; the chat's other columns are null where there is no such chat. */
export interface Mark {
  readonly chatId: string;
  readonly visibility: 'PUBLIC' | 'PRIVATE' | null;
  readonly lastSeq: number | null;
  readonly isMember: boolean;
  /** Whether others see the member further than before. */
  readonly rose: boolean;
  /** Whether it ended the mark of `markUnread`. */
  readonly unmarked: boolean;
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
    SELECT place.chat_id, place.seq, chat.visibility, chat.last_seq
    FROM unnest($2::uuid[], $3::int[]) AS place (chat_id, seq)
      LEFT JOIN chats chat ON chat.id = place.chat_id AND chat.deleted_at IS NULL
  ), held AS MATERIALIZED (
    SELECT member.chat_id, wanted.seq,
      member.delivered_seq < wanted.seq OR ($4 AND member.read_seq < wanted.seq) AS rises,
      $4 AND coalesce(member.unread_from_seq <= wanted.seq, false) AS unmarks
    FROM chat_members member JOIN wanted ON wanted.chat_id = member.chat_id
    WHERE member.user_id = $1 AND member.chat_id = ANY($2)
    ORDER BY member.chat_id FOR NO KEY UPDATE OF member
  ), refused AS (
    SELECT FROM wanted LEFT JOIN held ON held.chat_id = wanted.chat_id
    WHERE held.chat_id IS NULL OR wanted.last_seq IS NULL OR wanted.seq > wanted.last_seq
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
  SELECT wanted.chat_id AS "chatId", wanted.visibility, wanted.last_seq AS "lastSeq",
    held.chat_id IS NOT NULL AS "isMember", coalesce(raised.rises, false) AS rose,
    coalesce(raised.unmarks, false) AS unmarked
  FROM wanted
    LEFT JOIN held ON held.chat_id = wanted.chat_id
    LEFT JOIN raised ON raised.chat_id = wanted.chat_id`,
);

const MARK = 'CASE WHEN $3 <= greatest(read_seq, joined_seq) THEN $3::int END';

/** What is unread anyway needs no mark. Gives a row where the mark has moved. */
export const setUnreadMark = statement<object, [chatId: string, userId: string, seq: number]>(
  'message_set_unread_mark',
  `UPDATE chat_members SET unread_from_seq = ${MARK}
  WHERE chat_id = $1 AND user_id = $2 AND unread_from_seq IS DISTINCT FROM ${MARK}
  RETURNING chat_id`,
);

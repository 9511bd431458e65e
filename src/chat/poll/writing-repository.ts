import { statement } from '../../store/statement/statement.ts';
import type { WholeMessage } from '../message/entity.ts';
import { messageColumns } from '../message/repository.ts';

/** What each of these gives: the message as it is then. */
const CHANGED = `UPDATE messages message SET changed_seq = $3
  WHERE message.chat_id = $1 AND message.seq = $2
  RETURNING ${messageColumns('message')}`;

/**
 * In the transaction that holds the chat's lock: all that somebody has chosen, in place of what they had. Counts move by
 * the rows that have really come and gone.
 */
export const replaceVotes = statement<
  WholeMessage,
  [
    chatId: string,
    seq: number,
    changedSeq: number,
    userId: string,
    places: readonly number[],
    at: Date,
  ]
>(
  'poll_replace_votes',
  `WITH before AS MATERIALIZED (
     SELECT place FROM poll_votes WHERE user_id = $4 AND chat_id = $1 AND seq = $2
   ), chosen AS MATERIALIZED (
     SELECT place FROM unnest($5::smallint[]) AS place
   ), removed AS (
     DELETE FROM poll_votes
     WHERE user_id = $4 AND chat_id = $1 AND seq = $2 AND place <> ALL($5::smallint[])
     RETURNING place
   ), added AS (
     INSERT INTO poll_votes (chat_id, seq, place, voted_seq, user_id, at)
     SELECT $1, $2, place, $3, $4, $6 FROM chosen WHERE place NOT IN (SELECT place FROM before)
     RETURNING place
   ), counted AS (
     UPDATE poll_options option SET vote_count = option.vote_count + moved.by
     FROM (SELECT place, 1 AS by FROM added UNION ALL SELECT place, -1 FROM removed) moved
     WHERE option.chat_id = $1 AND option.seq = $2 AND option.place = moved.place
   ), voters AS (
     UPDATE polls SET voter_count = voter_count
       + (SELECT count(*) FROM (SELECT FROM chosen LIMIT 1) any_now)::int
       - (SELECT count(*) FROM (SELECT FROM before LIMIT 1) any_before)::int
     WHERE chat_id = $1 AND seq = $2
   ) ${CHANGED}`,
);

export const insertOption = statement<
  WholeMessage,
  [chatId: string, seq: number, changedSeq: number, place: number, id: string, text: string]
>(
  'poll_insert_option',
  `WITH added AS (
     INSERT INTO poll_options (chat_id, seq, place, id, text)
     VALUES ($1, $2, $4, $5, $6)
   ) ${CHANGED}`,
);

export const markClosed = statement<
  WholeMessage,
  [chatId: string, seq: number, changedSeq: number, at: Date]
>(
  'poll_close',
  `WITH closed AS (
     UPDATE polls SET closed_at = $4 WHERE chat_id = $1 AND seq = $2
   ) ${CHANGED}`,
);

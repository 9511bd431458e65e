import { statement } from '../../store/statement/statement.ts';

/** The next by its id where somebody has voted; null after the last. */
export const nextVotedChat = statement<
  { readonly chatId: string },
  [userId: string, afterId: string]
>(
  'background_next_voted_chat',
  `SELECT chat_id AS "chatId" FROM poll_votes
   WHERE user_id = $1 AND chat_id > $2 ORDER BY chat_id LIMIT 1`,
);

/** Somebody's votes in some polls of a chat, whose lock the transaction holds; gives the message of each vote. */
export const votesRemoved = statement<
  { readonly seq: number },
  [chatId: string, userId: string, limit: number]
>(
  'background_votes_removed',
  `WITH chosen AS MATERIALIZED (
     SELECT DISTINCT seq FROM (
       SELECT seq FROM poll_votes WHERE user_id = $2 AND chat_id = $1 ORDER BY seq LIMIT $3
     ) vote
   ), removed AS (
     DELETE FROM poll_votes
     WHERE user_id = $2 AND chat_id = $1 AND seq IN (SELECT seq FROM chosen)
     RETURNING seq, place
   ), fewer AS (
     UPDATE poll_options option SET vote_count = option.vote_count - 1 FROM removed
     WHERE option.chat_id = $1 AND option.seq = removed.seq AND option.place = removed.place
   ), voters AS (
     UPDATE polls SET voter_count = voter_count - 1
     WHERE chat_id = $1 AND seq IN (SELECT seq FROM chosen)
   )
   SELECT seq FROM removed`,
);

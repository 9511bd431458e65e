import { statement } from '../../store/statement/statement.ts';

/** The next by its id where somebody has reacted; null after the last. */
export const nextReactedChat = statement<
  { readonly chatId: string },
  [userId: string, afterId: string]
>(
  'background_next_reacted_chat',
  `SELECT chat_id AS "chatId" FROM message_reactions
   WHERE user_id = $1 AND chat_id > $2 ORDER BY chat_id LIMIT 1`,
);

/** Some of somebody's reactions in a chat, whose lock the transaction holds; gives the message of each. */
export const reactionsRemoved = statement<
  { readonly seq: number },
  [chatId: string, userId: string, limit: number]
>(
  'background_reactions_removed',
  `WITH removed AS (
     DELETE FROM message_reactions WHERE (user_id, chat_id, seq, emoji) IN (
       SELECT user_id, chat_id, seq, emoji FROM message_reactions
       WHERE user_id = $2 AND chat_id = $1 ORDER BY seq, emoji LIMIT $3
     ) RETURNING seq, emoji
   ), fewer AS (
     UPDATE message_reaction_counts known SET count = known.count - 1 FROM removed
     WHERE known.chat_id = $1 AND known.seq = removed.seq AND known.emoji = removed.emoji
       AND known.count > 1
   ), none AS (
     DELETE FROM message_reaction_counts known USING removed
     WHERE known.chat_id = $1 AND known.seq = removed.seq AND known.emoji = removed.emoji
       AND known.count = 1
   )
   SELECT seq FROM removed`,
);

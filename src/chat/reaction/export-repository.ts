import { statement } from '../../store/statement/statement.ts';

/** Those to one message are one row. */
export const exportedReactions = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_reactions',
  `SELECT chat_id AS "chatId", seq,
     json_agg(json_build_object('emoji', emoji, 'at', at) ORDER BY added_seq) AS reactions
   FROM message_reactions
   WHERE user_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int)
   GROUP BY chat_id, seq ORDER BY chat_id, seq LIMIT $4`,
);

import { statement } from '../../store/statement/statement.ts';

/** Those in one poll are one row: anonymous ones, too, which are told to nobody else. */
export const exportedVotes = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_poll_votes',
  `SELECT vote.chat_id AS "chatId", vote.seq,
     json_agg(json_build_object('text', option.text, 'at', vote.at) ORDER BY vote.place) AS options
   FROM poll_votes vote JOIN poll_options option
     ON option.chat_id = vote.chat_id AND option.seq = vote.seq AND option.place = vote.place
   WHERE vote.user_id = $1 AND (vote.chat_id, vote.seq) > ($2::uuid, $3::int)
   GROUP BY vote.chat_id, vote.seq ORDER BY vote.chat_id, vote.seq LIMIT $4`,
);

import { withClient } from '../data/server.ts';
import { EMOJI } from './operations.ts';

/** To every third message of the chats of those who ask, one to eight of its members have reacted. */
const REACTIONS = [
  `INSERT INTO message_reactions (chat_id, seq, emoji, added_seq, user_id, at)
     SELECT message.chat_id, message.seq,
       (ARRAY['${EMOJI.join(`', '`)}'])[1 + member.k % ${EMOJI.length}],
       message.seq * 10 + member.k, member.user_id, message.created_at
     FROM bench.chats chat
       JOIN messages message ON message.chat_id = chat.id
       JOIN bench.members member ON member.chat = chat.n
     WHERE chat.circle IS NULL AND NOT chat.is_square AND message.seq % 3 = 0
       AND message.kind = 'TEXT' AND message.deleted_at IS NULL
       AND member.k <= 1 + message.seq % 8`,
  `INSERT INTO message_reaction_counts (chat_id, seq, emoji, count, first_seq)
     SELECT chat_id, seq, emoji, count(*), min(added_seq) FROM message_reactions
     GROUP BY chat_id, seq, emoji`,
  `UPDATE messages SET changed_seq = chat.last_seq FROM bench.chats chat
     WHERE messages.chat_id = chat.id AND EXISTS (
       SELECT FROM message_reaction_counts counts
       WHERE counts.chat_id = messages.chat_id AND counts.seq = messages.seq
     )`,
  'VACUUM ANALYZE messages, message_reactions, message_reaction_counts',
];

const NEWEST = `
  SELECT chat.id AS "chatId", ARRAY(
    SELECT message.id FROM messages message
    WHERE message.chat_id = chat.id AND message.kind = 'TEXT' AND message.deleted_at IS NULL
    ORDER BY message.seq DESC LIMIT 50
  ) AS "messageIds"
  FROM bench.chats chat WHERE chat.circle IS NULL`;

/** Gives the newest messages of each chat. */
export const addReactions = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => {
    for (const sql of REACTIONS) await client.query(sql);
    const { rows } = await client.query<{ chatId: string; messageIds: string[] }>(NEWEST);
    return new Map(rows.map(({ chatId, messageIds }) => [chatId, messageIds]));
  });

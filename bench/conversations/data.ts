import { withClient } from '../data/server.ts';
import { EMOJI } from './operations.ts';

/** The messages below are those of the chats of those who ask; what was deleted has nothing. */
const SHOWN = `bench.chats chat JOIN messages message ON message.chat_id = chat.id
    AND chat.circle IS NULL AND NOT chat.is_square
    AND message.kind <> 'SYSTEM' AND message.deleted_at IS NULL`;

/** To every third message one to eight members of its chat have reacted. */
const REACTIONS = [
  `INSERT INTO message_reactions (chat_id, seq, emoji, added_seq, user_id, at)
     SELECT message.chat_id, message.seq,
       (ARRAY['${EMOJI.join(`', '`)}'])[1 + member.k % ${EMOJI.length}],
       message.seq * 10 + member.k, member.user_id, message.created_at
     FROM ${SHOWN} JOIN bench.members member ON member.chat = chat.n
     WHERE message.seq % 3 = 0 AND member.k <= 1 + message.seq % 8`,
  `INSERT INTO message_reaction_counts (chat_id, seq, emoji, count, first_seq)
     SELECT chat_id, seq, emoji, count(*), min(added_seq) FROM message_reactions
     GROUP BY chat_id, seq, emoji`,
];

/** Every eighth message begins with the name of a member. */
const MENTIONS = [
  `CREATE TABLE bench.mentions AS
     SELECT message.chat_id, message.seq, person.id AS user_id, person.username
     FROM ${SHOWN}
       JOIN bench.members member ON member.chat = chat.n AND member.k = 1 + message.seq % chat.members
       JOIN users person ON person.id = member.user_id
     WHERE message.seq % 8 = 1`,
  `UPDATE messages SET text = '@' || username || ' ' || text,
       mentions = jsonb_build_array(jsonb_build_object(
         'userId', user_id, 'start', 0, 'length', 1 + length(username)))
     FROM bench.mentions m WHERE messages.chat_id = m.chat_id AND messages.seq = m.seq`,
  'INSERT INTO message_mentions (chat_id, seq, user_id) SELECT chat_id, seq, user_id FROM bench.mentions',
];

/** Every sixth message has a picture. */
const PICTURES = [
  `CREATE TABLE bench.pictures AS
     SELECT message.chat_id, message.seq, message.sender_id, gen_random_uuid() AS id
     FROM ${SHOWN} WHERE message.seq % 6 = 2`,
  `INSERT INTO media (id, owner_id, kind, state, filename, media_type, size, stored_bytes, variants,
       width, height, thumb_hash, alt, ticket_expires_at, created_at, ready_at)
     SELECT id, sender_id, 'IMAGE', 'READY', 'harbour.jpg', 'image/jpeg', 800000, 950000,
       '{"small":{"type":"image/webp","size":14000},"large":{"type":"image/webp","size":136000}}',
       4032, 3024, decode(md5(id::text) || left(md5(seq::text), 10), 'hex'), 'The harbour at dawn',
       now(), now(), now()
     FROM bench.pictures`,
  `INSERT INTO message_attachments (chat_id, seq, place, media_id)
     SELECT chat_id, seq, 1, id FROM bench.pictures`,
  `UPDATE messages SET kind = 'IMAGE' FROM bench.pictures p
     WHERE messages.chat_id = p.chat_id AND messages.seq = p.seq`,
];

/** Every tenth message has a thread of the two after the next, which are in it and in the chat. */
const THREADS = [
  `CREATE TABLE bench.replies AS
     SELECT root.chat_id, root.seq AS root_seq, message.seq, message.created_at, message.sender_id
     FROM ${SHOWN} JOIN messages root ON root.chat_id = message.chat_id
       AND root.seq = message.seq - message.seq % 10 + 4
       AND root.kind <> 'SYSTEM' AND root.deleted_at IS NULL
     WHERE message.seq % 10 IN (6, 7)`,
  `UPDATE messages SET thread_root_seq = root_seq, in_chat = true FROM bench.replies r
     WHERE messages.chat_id = r.chat_id AND messages.seq = r.seq`,
  `INSERT INTO threads (chat_id, root_seq, reply_count, last_reply_seq, last_reply_at)
     SELECT chat_id, root_seq, count(*), max(seq), max(created_at) FROM bench.replies
     GROUP BY chat_id, root_seq`,
  `INSERT INTO thread_members (user_id, chat_id, root_seq, read_seq, is_following, wrote_seq)
     SELECT sender_id, chat_id, root_seq, max(seq), true, max(seq) FROM bench.replies
     GROUP BY sender_id, chat_id, root_seq`,
];

/** Whoever asks has a draft in every third chat, has muted every fifth and pinned every ninth. */
const OWN = [
  `INSERT INTO drafts (chat_id, user_id, root_seq, text, updated_at)
     SELECT chat.id, member.user_id, 0, 'I would rather', now()
     FROM bench.chats chat JOIN bench.members member ON member.chat = chat.n
     WHERE member.is_viewer AND chat.n % 3 = 0`,
  `UPDATE chat_members SET muted_until = CASE WHEN chat.n % 5 = 0 THEN '9999-01-01'::timestamptz END,
       pinned_at = CASE WHEN chat.n % 9 = 0 THEN now() END
     FROM bench.chats chat JOIN bench.members member ON member.chat = chat.n
     WHERE member.is_viewer AND chat_members.chat_id = chat.id
       AND chat_members.user_id = member.user_id AND (chat.n % 5 = 0 OR chat.n % 9 = 0)`,
];

/** What changes a message raises its position of change. */
const CHANGED = `UPDATE messages SET changed_seq = chat.last_seq FROM bench.chats chat
  WHERE messages.chat_id = chat.id AND (
    EXISTS (SELECT FROM message_reaction_counts counts
      WHERE counts.chat_id = messages.chat_id AND counts.seq = messages.seq)
    OR EXISTS (SELECT FROM threads
      WHERE threads.chat_id = messages.chat_id AND threads.root_seq = messages.seq))`;

const NEWEST = `
  SELECT chat.id AS "chatId", ARRAY(
    SELECT message.id FROM messages message
    WHERE message.chat_id = chat.id AND message.kind <> 'SYSTEM' AND message.deleted_at IS NULL
    ORDER BY message.seq DESC LIMIT 50
  ) AS "messageIds"
  FROM bench.chats chat WHERE chat.circle IS NULL`;

/** Adds what messages and chats can have, and gives the newest messages of each chat. */
export const addConversations = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => {
    for (const sql of [...REACTIONS, ...MENTIONS, ...PICTURES, ...THREADS, ...OWN, CHANGED]) {
      await client.query(sql);
    }
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query<{ chatId: string; messageIds: string[] }>(NEWEST);
    return new Map(rows.map(({ chatId, messageIds }) => [chatId, messageIds]));
  });

import { END } from './fill.ts';
import type { Size } from './size.ts';

const ROOMS_PER_CIRCLE = 20;

/**
 * One row for each chat: its kind, its size, and how much is said in it. `head` is what stands in its
 * log before the first message. Ordinary chats belong to the viewers in turn; `circle` is the size of
 * a room that is there for that size, and the square is the one public chat of many.
 */
const chats = ({ chats, viewers, users, messages, circles }: Size) => `
  CREATE TABLE bench.chats AS
  WITH planned AS (
    SELECT n, n % ${viewers} AS viewer, NULL::int AS circle,
      CASE WHEN n / ${viewers} = 24 THEN 'ROOM' WHEN n / ${viewers} % 5 < 3 THEN 'DIRECT'
        ELSE 'GROUP' END AS kind
    FROM generate_series(0, ${chats - 1}) n
    UNION ALL
    SELECT ${chats} + i * ${ROOMS_PER_CIRCLE} + room, NULL, circle, 'ROOM'
    FROM unnest(ARRAY[${circles.join()}]::int[]) WITH ORDINALITY _ (circle, i),
      generate_series(1, ${ROOMS_PER_CIRCLE}) room
    UNION ALL
    SELECT ${chats}, NULL, NULL, 'ROOM'
  ), sized AS (
    SELECT *, viewer IS NULL AND circle IS NULL AS is_square,
      CASE WHEN circle IS NOT NULL THEN circle WHEN viewer IS NULL THEN ${Math.min(users, 1_000)}
        WHEN kind = 'DIRECT' THEN 2 ELSE 3 + bench.pick(n, 40, 18) END AS members,
      CASE WHEN circle IS NOT NULL THEN 300 WHEN viewer IS NULL THEN 2000
        WHEN kind = 'DIRECT' THEN 80 + bench.pick(n, 41, 200) ELSE 100 + bench.pick(n, 41, 300)
        END AS weight,
      ${END} - interval '35 days' - bench.pick(n, 42, 365 * 86400) * interval '1 second' AS created_at,
      ${END} - CASE WHEN circle IS NULL THEN interval '1 day' ELSE interval '0' END
        - bench.pick(n, 43, 86400 * CASE WHEN circle IS NULL THEN 30 ELSE 1 END)
          * interval '1 second' AS last_at
    FROM planned
  ), shared AS (
    SELECT *, sum(weight) OVER (ORDER BY n) AS upto, sum(weight) OVER () AS total FROM sized
  )
  SELECT n, bench.id(created_at, n, 6) AS id, viewer, circle, is_square, kind, members,
    1 + members + (kind <> 'DIRECT')::int AS head, created_at, last_at,
    (${messages} * upto / total - ${messages} * (upto - weight) / total)::int AS messages
  FROM shared;
  ALTER TABLE bench.chats ADD PRIMARY KEY (n), ADD last_seq int, ADD UNIQUE (id);
  UPDATE bench.chats SET last_seq = head + messages + messages / 40 + messages / 100;
`;

/**
 * In direct chats the viewer and one other, in groups two viewers and others; in the rest users at
 * even distances, those of the circles apart from viewers and from each other.
 */
const members = ({ users, viewers }: Size) => {
  const others = users - viewers;
  return `
  CREATE TABLE bench.members AS
  SELECT c.n AS chat, k, p.id AS user_id, p.is_viewer
  FROM bench.chats c CROSS JOIN generate_series(1, c.members) k
    CROSS JOIN LATERAL (SELECT CASE c.kind
        WHEN 'DIRECT' THEN (c.n / ${viewers} * 37 + c.viewer * 11) % ${others}
        ELSE (bench.pick(c.n, 50, ${others}) + k * 37) % ${others} END) _ (other)
    JOIN bench.people p ON p.n = CASE
      WHEN c.is_square THEN k * ${users} / c.members
      WHEN c.circle IS NOT NULL
        THEN (k - 1) * ${users} / c.members + CASE c.circle WHEN 1000 THEN 1 WHEN 100 THEN 2 ELSE 3 END
      WHEN k = 1 THEN 50 * (1 + c.viewer)
      WHEN k = 2 AND c.kind = 'GROUP'
        THEN 50 * (1 + (c.viewer + 1 + bench.pick(c.n, 51, ${viewers - 1})) % ${viewers})
      ELSE other + other / 49 + 1 END;
  ALTER TABLE bench.members ADD PRIMARY KEY (chat, k);

  INSERT INTO chats (id, kind, visibility, name, created_by_id, created_at, direct_key,
    member_count, last_seq)
  SELECT c.id, c.kind, CASE WHEN c.is_square THEN 'PUBLIC' ELSE 'PRIVATE' END,
    CASE WHEN c.is_square THEN 'The square' WHEN c.kind <> 'DIRECT' THEN initcap(c.kind) || ' ' || c.n END,
    owner.user_id, c.created_at,
    CASE c.kind WHEN 'DIRECT' THEN least(owner.user_id, peer.user_id) || ':'
      || greatest(owner.user_id, peer.user_id) END,
    c.members, c.last_seq
  FROM bench.chats c JOIN bench.members owner ON owner.chat = c.n AND owner.k = 1
    JOIN bench.members peer ON peer.chat = c.n AND peer.k = 2
  ORDER BY c.created_at;

  INSERT INTO chat_members (chat_id, user_id, id, role, joined_at, delivered_seq, read_seq,
    unread_from_seq)
  SELECT c.id, m.user_id, bench.id(c.created_at, c.n * 1000 + k, 7),
    CASE WHEN c.kind = 'DIRECT' OR k > 2 THEN 'MEMBER' WHEN k = 1 THEN 'OWNER' ELSE 'ADMIN' END,
    c.created_at, greatest(read_seq, c.last_seq - bench.pick(c.n * 1000 + k, 53, 5)), read_seq,
    CASE WHEN bench.pick(c.n * 1000 + k, 54, 100) = 0 THEN greatest(c.head, read_seq - 10) END
  FROM bench.members m JOIN bench.chats c ON c.n = m.chat
    CROSS JOIN LATERAL (SELECT bench.pick(c.n * 1000 + k, 52, 100)) a (attention)
    CROSS JOIN LATERAL (SELECT greatest(1 + k, c.last_seq - CASE
      WHEN attention < 40 THEN 0
      WHEN attention < 75 THEN 1 + attention % 20
      WHEN attention < 95 THEN bench.pick(c.n * 1000 + k, 55, 200)
      ELSE c.last_seq END)) r (read_seq);
  `;
};

/** Every 40th is edited, every 100th deleted, every seventh an answer to one shortly before. */
const messages = `
  INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, system_kind, created_at, changed_seq)
  SELECT c.id, head, bench.id(c.created_at, c.n, 8), m.user_id, 'SYSTEM',
    'Somebody created the chat', 'CHAT_CREATED', c.created_at, head
  FROM bench.chats c JOIN bench.members m ON m.chat = c.n AND m.k = 1 WHERE c.kind <> 'DIRECT';

  INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, client_message_id, request_hash,
    reply_to_seq, created_at, edited_at, deleted_at, changed_seq)
  SELECT c.id, seq, bench.id(at, key, 9), sender.user_id, 'TEXT',
    CASE WHEN i % 100 <> 0 THEN said.text END, md5(key::text)::uuid::text,
    sha256(said.text::bytea),
    CASE WHEN i > 1 AND bench.pick(key, 62, 7) = 0
      THEN bench.seq(head, i - 1 - bench.pick(key, 63, least(i - 1, 20))) END,
    at, CASE WHEN i % 40 = 0 THEN at END, CASE WHEN i % 100 = 0 THEN at END,
    seq + (i % 40 = 0)::int + (i % 100 = 0)::int
  FROM bench.chats c CROSS JOIN LATERAL generate_series(1, c.messages) i
    CROSS JOIN LATERAL (SELECT c.n * 100000::bigint + i, bench.seq(head, i),
      c.created_at + (c.last_at - c.created_at) * i / c.messages) _ (key, seq, at)
    JOIN bench.members sender ON sender.chat = c.n AND sender.k = 1 + bench.pick(key, 60, c.members)
    JOIN bench.sentences said ON said.n = bench.pick(key, 61, 2000)
  ORDER BY at;
`;

/** The newest thousand of each chat: what the server keeps however old it is. */
const log = `
  INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, member_id, role, joined_at, at)
  SELECT c.id, e.seq, type, subject_id, actor_id, member_id, role, joined_at, at
  FROM (
    SELECT id AS chat_id, 1 AS seq, 'chatCreated' AS type, NULL::uuid AS subject_id,
      created_by_id AS actor_id, NULL::uuid AS member_id, NULL AS role,
      NULL::timestamptz AS joined_at, created_at AS at
    FROM chats
    UNION ALL
    SELECT c.id, 1 + m.k, 'memberJoined', m.user_id, chats.created_by_id, member.id, member.role,
      member.joined_at, member.joined_at
    FROM bench.members m JOIN bench.chats c ON c.n = m.chat JOIN chats ON chats.id = c.id
      JOIN chat_members member ON member.chat_id = c.id AND member.user_id = m.user_id
    UNION ALL
    SELECT chat_id, seq, 'messageAdded', id, sender_id, NULL, NULL, NULL, created_at FROM messages
    UNION ALL
    SELECT chat_id, seq + 1, 'messageEdited', id, sender_id, NULL, NULL, NULL, edited_at
    FROM messages WHERE edited_at IS NOT NULL
    UNION ALL
    SELECT chat_id, changed_seq, 'messageDeleted', id, sender_id, NULL, NULL, NULL, deleted_at
    FROM messages WHERE deleted_at IS NOT NULL
  ) e JOIN bench.chats c ON c.id = e.chat_id
  WHERE e.seq > c.last_seq - 1000
  ORDER BY at;
`;

export const fillChats = (size: Size): readonly string[] => [
  chats(size),
  members(size),
  messages,
  log,
];

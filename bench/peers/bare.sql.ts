import { SEND_MESSAGE } from './subset/sending.ts';

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', ${MOMENT})`;
const person = (user: string) =>
  `json_build_object('id', ${user}.id, 'username', ${user}.username)`;

/** Each page is one value, `answer`. */
export const STATEMENTS = {
  feed: `
    SELECT json_agg(json_build_object(
      'id', p.id, 'text', p.text, 'createdAt', ${moment('p.created_at')},
      'author', json_build_object('id', u.id, 'username', u.username, 'profile',
        json_build_object('displayName', coalesce(nullif(f.display_name, ''), u.username))),
      'commentCount', (SELECT count(*) FROM comments WHERE post_id = p.id),
      'comments', coalesce(newest.comments, '[]')
    ) ORDER BY p.id DESC) AS answer
    FROM (SELECT * FROM posts WHERE id < $1 ORDER BY id DESC LIMIT 20) p
      JOIN users u ON u.id = p.author_id JOIN profiles f ON f.user_id = u.id
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('id', c.id, 'text', c.text, 'author', ${person('author')})
          ORDER BY c.id DESC) AS comments
        FROM (SELECT * FROM comments WHERE post_id = p.id ORDER BY id DESC LIMIT 3) c
          JOIN users author ON author.id = c.author_id
      ) newest`,

  history: `
    SELECT json_agg(json_build_object(
      'id', m.id, 'seq', m.seq, 'text', m.text, 'createdAt', ${moment('m.created_at')},
      'sender', ${person('u')},
      'replyTo', CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'text', r.text) END
    ) ORDER BY m.seq) AS answer
    FROM (
      SELECT * FROM messages
      WHERE chat_id = (SELECT chat_id FROM chat_members WHERE chat_id = $2 AND user_id = $1)
        AND seq < $3
      ORDER BY seq DESC LIMIT 50
    ) m
      JOIN users u ON u.id = m.sender_id
      LEFT JOIN messages r ON r.chat_id = m.chat_id AND r.seq = m.reply_to_seq`,

  user: `
    SELECT json_build_object('id', u.id, 'username', u.username,
      'profile', json_build_object('bio', f.bio)) AS answer
    FROM users u JOIN profiles f ON f.user_id = u.id WHERE u.id = $1 AND u.deleted_at IS NULL`,

  chats: `
    SELECT json_agg(json_build_object(
      'id', c.id, 'name', c.name, 'memberCount', c.member_count, 'unreadCount', unread.count,
      'lastMessage', CASE WHEN c.sent_at IS NOT NULL THEN json_build_object(
        'text', c.last_text, 'sender', json_build_object('username', sender.username)) END,
      'peer', CASE WHEN peer.id IS NOT NULL THEN json_build_object('username', peer.username) END
    ) ORDER BY c.at DESC, c.id DESC) AS answer
    FROM (
      SELECT chats.*, coalesce(m.unread_from_seq, m.read_seq + 1) AS unread_from,
        newest.created_at AS sent_at, newest.text AS last_text, newest.sender_id, at
      FROM chat_members m JOIN chats ON chats.id = m.chat_id
        LEFT JOIN LATERAL (
          SELECT * FROM messages WHERE chat_id = chats.id ORDER BY seq DESC LIMIT 1
        ) newest ON true
        CROSS JOIN LATERAL (SELECT coalesce(newest.created_at, chats.created_at)) activity (at)
      WHERE m.user_id = $1 AND chats.deleted_at IS NULL
        AND (chats.kind <> 'DIRECT' OR newest.id IS NOT NULL OR chats.created_by_id = $1)
      ORDER BY at DESC, chats.id DESC LIMIT 20
    ) c
      CROSS JOIN LATERAL (
        SELECT count(*) FROM (
          SELECT FROM messages
          WHERE chat_id = c.id AND seq >= c.unread_from AND sender_id <> $1
            AND kind <> 'SYSTEM' AND deleted_at IS NULL
          LIMIT 1000
        ) one
      ) unread
      LEFT JOIN users sender ON sender.id = c.sender_id
      LEFT JOIN users peer ON c.direct_key IS NOT NULL AND peer.id = (CASE left(c.direct_key, 36)
        WHEN $1::text THEN right(c.direct_key, 36) ELSE left(c.direct_key, 36) END)::uuid`,

  /** With the sender's name, so that one statement is enough. */
  send: SEND_MESSAGE.replace(
    'FROM (SELECT) AS one',
    ', (SELECT username FROM users WHERE id = $3) AS username $&',
  ),

  message: `
    SELECT id, chat_id AS "chatId", seq, sender_id AS "senderId", text, created_at AS "createdAt"
    FROM messages WHERE id = $1`,
} as const;

import type { Pool } from 'pg';
import type {
  ChatRow,
  CommentRow,
  InPage,
  ListedChatRow,
  MessageRow,
  PostRow,
  ProfileRow,
  UserRow,
} from './rows.ts';

/** A named statement: PostgreSQL parses it once per connection. */
const statement =
  <Row extends object, Values extends readonly unknown[]>(name: string, text: string) =>
  async (pool: Pool, ...values: Values): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values: [...values] })).rows;

type Ids = readonly string[];

const POST =
  'p.id, p.author_id AS "authorId", p.text, p.created_at AS "createdAt", p.edited_at AS "editedAt"';
const COMMENT =
  'c.id, c.author_id AS "authorId", c.text, c.created_at AS "createdAt", c.edited_at AS "editedAt"';
const MESSAGE = `m.id, m.chat_id AS "chatId", m.seq, m.sender_id AS "senderId", m.text,
  m.reply_to_seq AS "replyToSeq", m.created_at AS "createdAt", m.edited_at AS "editedAt",
  m.deleted_at AS "deletedAt"`;
const CHAT = `c.id, c.kind, c.name, c.description, c.created_at AS "createdAt",
  c.direct_key AS "directKey", c.member_count AS "memberCount"`;

const USER = 'id, username, created_at AS "createdAt", deleted_at AS "deletedAt"';

export const userById = statement<UserRow, [id: string]>(
  'user_by_id',
  `SELECT ${USER} FROM users WHERE id = $1`,
);

export const usersById = statement<UserRow, [ids: Ids]>(
  'users_by_id',
  `SELECT ${USER} FROM users WHERE id = ANY ($1::uuid[])`,
);

export const profilesByUser = statement<ProfileRow, [userIds: Ids]>(
  'profiles_by_user',
  `SELECT id, user_id AS "userId", display_name AS "displayName", bio
   FROM profiles WHERE user_id = ANY ($1::uuid[])`,
);

export const postsBefore = statement<PostRow, [before: string, limit: number]>(
  'posts_before',
  `SELECT ${POST} FROM posts p WHERE p.id < $1 ORDER BY p.id DESC LIMIT $2`,
);

export const commentCounts = statement<{ postId: string; count: number }, [postIds: Ids]>(
  'comment_counts',
  `SELECT post_id AS "postId", count(*)::int AS count FROM comments
   WHERE post_id = ANY ($1::uuid[]) GROUP BY post_id`,
);

/** The newest of each of several posts. */
export const commentPages = statement<
  CommentRow & InPage,
  [postIds: Ids, befores: Ids, limits: readonly number[]]
>(
  'comment_pages',
  `SELECT ${COMMENT}, wanted.page::int - 1 AS page
   FROM unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS wanted (post_id, before, size, page)
   CROSS JOIN LATERAL (
     SELECT * FROM comments WHERE post_id = wanted.post_id AND id < wanted.before
     ORDER BY id DESC LIMIT wanted.size
   ) c
   ORDER BY wanted.page, c.id DESC`,
);

/** For its members and, where it is public, for everyone. */
export const chatForViewer = statement<ChatRow, [id: string, viewerId: string]>(
  'chat_for_viewer',
  `SELECT ${CHAT} FROM chats c
   WHERE c.id = $1 AND c.deleted_at IS NULL AND (c.visibility = 'PUBLIC' OR EXISTS (
     SELECT FROM chat_members WHERE chat_id = c.id AND user_id = $2
   ))`,
);

/** The most recently active first. */
export const chatsOfViewer = statement<
  ListedChatRow,
  [viewerId: string, beforeMoment: string, beforeId: string, limit: number]
>(
  'chats_of_viewer',
  `SELECT ${CHAT}, activity.at AS "lastActivityAt"
   FROM chat_members m
   JOIN chats c ON c.id = m.chat_id
   LEFT JOIN LATERAL (
     SELECT created_at FROM messages WHERE chat_id = c.id ORDER BY seq DESC LIMIT 1
   ) newest ON true
   CROSS JOIN LATERAL (SELECT coalesce(newest.created_at, c.created_at) AS at) activity
   WHERE m.user_id = $1 AND c.deleted_at IS NULL
     AND (c.kind <> 'DIRECT' OR newest.created_at IS NOT NULL OR c.created_by_id = $1)
     AND (activity.at, c.id) < ($2::timestamptz, $3::uuid)
   ORDER BY activity.at DESC, c.id DESC LIMIT $4`,
);

export const lastMessages = statement<MessageRow, [chatIds: Ids]>(
  'last_messages',
  `SELECT ${MESSAGE} FROM unnest($1::uuid[]) AS wanted (chat_id)
   CROSS JOIN LATERAL (
     SELECT * FROM messages WHERE chat_id = wanted.chat_id ORDER BY seq DESC LIMIT 1
   ) m`,
);

/** Counting stops at 1,000. */
export const unreadCounts = statement<
  { chatId: string; count: number },
  [viewerId: string, chatIds: Ids]
>(
  'unread_counts',
  `SELECT member.chat_id AS "chatId", unread.count
   FROM chat_members member
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS count FROM (
       SELECT FROM messages
       WHERE chat_id = member.chat_id
         AND seq >= coalesce(member.unread_from_seq, member.read_seq + 1)
         AND sender_id <> member.user_id AND kind <> 'SYSTEM' AND deleted_at IS NULL
       ORDER BY seq LIMIT 1000
     ) AS one
   ) AS unread
   WHERE member.user_id = $1 AND member.chat_id = ANY ($2::uuid[])`,
);

/** The newest of each of several chats, the newest first. */
export const messagePages = statement<
  MessageRow & InPage,
  [chatIds: Ids, befores: readonly number[], limits: readonly number[]]
>(
  'message_pages',
  `SELECT ${MESSAGE}, wanted.page::int - 1 AS page
   FROM unnest($1::uuid[], $2::int[], $3::int[]) WITH ORDINALITY AS wanted (chat_id, before, size, page)
   CROSS JOIN LATERAL (
     SELECT * FROM messages WHERE chat_id = wanted.chat_id AND seq < wanted.before
     ORDER BY seq DESC LIMIT wanted.size
   ) m
   ORDER BY wanted.page, m.seq DESC`,
);

export const messagesByPosition = statement<MessageRow, [chatIds: Ids, seqs: readonly number[]]>(
  'messages_by_position',
  `SELECT ${MESSAGE} FROM unnest($1::uuid[], $2::int[]) AS wanted (chat_id, seq)
   JOIN messages m ON m.chat_id = wanted.chat_id AND m.seq = wanted.seq`,
);

export const messagesById = statement<MessageRow, [ids: Ids]>(
  'messages_by_id',
  `SELECT ${MESSAGE} FROM messages m WHERE m.id = ANY ($1::uuid[])`,
);

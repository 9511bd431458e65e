import { statement } from '../database/statement.ts';

type Row = Readonly<Record<string, unknown>>;

export const exportedAccount = statement<Row, [userId: string]>(
  'export_account',
  `SELECT u.id AS "userId", u.username, u.created_at AS "createdAt", a.email,
          a.phone_number AS "phoneNumber", a.username_changed_at AS "usernameChangedAt",
          p.display_name AS "displayName", p.bio, p.status_text AS "statusText",
          p.avatar_url AS "avatarUrl"
   FROM users u JOIN accounts a ON a.user_id = u.id JOIN profiles p ON p.user_id = u.id
   WHERE u.id = $1`,
);

/** A page of what is sorted by id, from after one on. */
type ById = [userId: string, after: string, limit: number];

export const exportedSessions = statement<Row & { readonly id: string }, ById>(
  'export_sessions',
  `SELECT id, device_name AS "deviceName", device_kind AS "deviceKind",
          address_prefix AS "addressPrefix", created_at AS "createdAt",
          last_used_at AS "lastUsedAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
   FROM sessions WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const exportedSecurityEvents = statement<Row & { readonly id: string }, ById>(
  'export_security_events',
  `SELECT id, type, at, device_name AS "deviceName", device_kind AS "deviceKind",
          address_prefix AS "addressPrefix"
   FROM security_events WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const exportedPosts = statement<Row & { readonly id: string }, ById>(
  'export_posts',
  `SELECT id, text, created_at AS "createdAt", edited_at AS "editedAt"
   FROM posts WHERE author_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const exportedComments = statement<Row & { readonly id: string }, ById>(
  'export_comments',
  `SELECT id, post_id AS "postId", text, created_at AS "createdAt", edited_at AS "editedAt"
   FROM comments WHERE author_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const exportedMemberships = statement<Row & { readonly chatId: string }, ById>(
  'export_memberships',
  `SELECT m.chat_id AS "chatId", c.kind, c.name, m.role, m.joined_at AS "joinedAt",
          greatest(m.delivered_seq, m.joined_seq) AS "deliveredSeq",
          greatest(m.read_seq, m.joined_seq) AS "readSeq"
   FROM chat_members m JOIN chats c ON c.id = m.chat_id
   WHERE m.user_id = $1 AND m.chat_id > $2 ORDER BY m.chat_id LIMIT $3`,
);

export const exportedMessages = statement<
  Row & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_messages',
  `SELECT chat_id AS "chatId", seq, id, kind, text, reply_to_seq AS "replyToSeq",
          created_at AS "createdAt", edited_at AS "editedAt", deleted_at AS "deletedAt"
   FROM messages
   WHERE sender_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int) AND kind <> 'SYSTEM'
   ORDER BY chat_id, seq LIMIT $4`,
);

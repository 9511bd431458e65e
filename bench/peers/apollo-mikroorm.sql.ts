import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** SQL that `em.find` cannot say, on the ORM's own connection. */
export async function run<Row>(
  em: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]));
  return rows as Row[];
}

/** The most recently active first. */
export const CHATS_OF_VIEWER = `SELECT c.*, activity.at AS last_activity_at
  FROM chat_members m
  JOIN chats c ON c.id = m.chat_id
  LEFT JOIN LATERAL (
    SELECT created_at FROM messages WHERE chat_id = c.id ORDER BY seq DESC LIMIT 1
  ) newest ON true
  CROSS JOIN LATERAL (SELECT coalesce(newest.created_at, c.created_at) AS at) activity
  WHERE m.user_id = $1 AND c.deleted_at IS NULL
    AND (c.kind <> 'DIRECT' OR newest.created_at IS NOT NULL OR c.created_by_id = $1)
    AND (activity.at, c.id) < ($2::timestamptz, $3::uuid)
  ORDER BY activity.at DESC, c.id DESC LIMIT $4`;

export const LAST_MESSAGES = `SELECT m.* FROM unnest($1::uuid[]) AS wanted (chat_id)
  CROSS JOIN LATERAL (
    SELECT * FROM messages WHERE chat_id = wanted.chat_id ORDER BY seq DESC LIMIT 1
  ) m`;

/** Counting stops at 1,000. */
export const UNREAD_COUNTS = `SELECT member.chat_id AS "chatId", unread.count
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
  WHERE member.user_id = $1 AND member.chat_id = ANY ($2::uuid[])`;

import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../store/statement/statement.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { mayReach } from '../reach/repository.ts';
import type { PresenceRow } from './entity.ts';

export interface Acquaintance {
  readonly viewerId: string;
  readonly userId: string;
}

/** One row for each user, as by default for those who have none. */
export const presenceByUser = statement<PresenceRow, [userIds: readonly string[]]>(
  'presence_by_user',
  `SELECT u.id AS "userId", r.last_seen_at AS "lastSeenAt",
     coalesce(r.invisible, false) AS invisible,
     coalesce(r.last_seen_visibility, 'CONTACTS') AS "lastSeenVisibility"
   FROM users u LEFT JOIN presence r ON r.user_id = u.id
   WHERE u.id = ANY($1::uuid[]) AND u.deleted_at IS NULL`,
);

const acquaintances = statement<
  Acquaintance,
  [viewerIds: readonly string[], userIds: readonly string[]]
>(
  'presence_acquaintances',
  `SELECT pair.viewer_id AS "viewerId", pair.user_id AS "userId"
   FROM unnest($1::uuid[], $2::uuid[]) AS pair (viewer_id, user_id)
   WHERE EXISTS (
     SELECT FROM chat_members mine
     JOIN chats c ON c.id = mine.chat_id AND c.kind <> 'ROOM' AND c.deleted_at IS NULL
     JOIN chat_members theirs ON theirs.chat_id = mine.chat_id AND theirs.user_id = pair.user_id
     WHERE mine.user_id = pair.viewer_id
   ) AND ${mayReach('pair.viewer_id', 'pair.user_id')}`,
);

/** Those of the pairs who share a direct chat or a group, and may reach each other. */
export const findAcquaintances = (em: EntityManager, pairs: readonly Acquaintance[]) =>
  acquaintances(
    em,
    pairs.map(({ viewerId }) => viewerId),
    pairs.map(({ userId }) => userId),
  );

/** The others of these users' direct chats whom they may reach. */
export const directPeers = statement<
  { userId: string; peerId: string },
  [userIds: readonly string[]]
>(
  'background_direct_peers',
  `SELECT mine.user_id AS "userId", theirs.user_id AS "peerId"
   FROM chat_members mine
   JOIN chats c ON c.id = mine.chat_id AND c.kind = 'DIRECT' AND c.deleted_at IS NULL
   JOIN chat_members theirs ON theirs.chat_id = c.id AND theirs.user_id <> mine.user_id
   WHERE mine.user_id = ANY($1::uuid[]) AND ${mayReach('mine.user_id', 'theirs.user_id')}`,
);

/** A row where the two share a direct chat, whether or not they may reach each other. */
export const directChatOf = statement<object, [oneId: string, otherId: string]>(
  'presence_direct_chat_of',
  `SELECT FROM chats WHERE direct_key = least($1::text, $2) || ':' || greatest($1::text, $2)
     AND deleted_at IS NULL`,
);

/** Those of whom others may be told that they come or go. */
export const findVisible = statement<{ userId: string }, [userIds: readonly string[]]>(
  'background_visible_users',
  `SELECT u.id AS "userId"
   FROM users u LEFT JOIN presence r ON r.user_id = u.id
   WHERE u.id = ANY($1::uuid[]) AND u.deleted_at IS NULL AND NOT coalesce(r.invisible, false)`,
);

/** Those who are invisible are not seen. */
export const recordSeen = statement<object, [userIds: readonly string[]]>(
  'background_record_seen',
  `INSERT INTO presence (user_id, last_seen_at)
   SELECT id, now() FROM users WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL ORDER BY id
   ON CONFLICT (user_id) DO UPDATE SET last_seen_at = excluded.last_seen_at
   WHERE NOT presence.invisible`,
);

export const saveSettings = statement<
  object,
  [
    userId: string,
    invisible: boolean | null,
    lastSeenVisibility: PresenceRow['lastSeenVisibility'] | null,
  ]
>(
  'presence_save_settings',
  `INSERT INTO presence (user_id, invisible, last_seen_visibility)
   SELECT id, coalesce($2, false), coalesce($3, 'CONTACTS')
   FROM users WHERE id = $1 AND deleted_at IS NULL
   ON CONFLICT (user_id) DO UPDATE SET
     invisible = coalesce($2, presence.invisible),
     last_seen_visibility = coalesce($3, presence.last_seen_visibility)`,
);

export const exportedPresence = statement<PresenceRow, PageById>(
  'export_presence',
  `SELECT user_id AS "userId", last_seen_at AS "lastSeenAt", invisible,
     last_seen_visibility AS "lastSeenVisibility"
   FROM presence WHERE user_id = $1 AND user_id > $2 LIMIT $3`,
);

export const forgetPresence = statement<object, [userId: string]>(
  'background_forget_presence',
  'DELETE FROM presence WHERE user_id = $1',
);

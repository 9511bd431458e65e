import { selectList } from '../../store/orm/columns.ts';
import type { Joined } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import {
  OPTIONAL_PROFILE_FIELDS,
  PROFILE_FIELDS,
  type ProfileRow,
  type WholeProfile,
} from './entity.ts';

/** A user's, as what comes along with the user. */
export const PROFILE_OF_USER: Joined = {
  properties: PROFILE_FIELDS,
  optional: OPTIONAL_PROFILE_FIELDS,
  join: (alias, user) => `LEFT JOIN profiles ${alias} ON ${alias}.user_id = ${user}.id`,
};

const COLUMNS = selectList('p', [...PROFILE_FIELDS, ...OPTIONAL_PROFILE_FIELDS]);

export const profilesByUser = statement<WholeProfile, [userIds: readonly string[]]>(
  'profile_by_user',
  `SELECT ${COLUMNS} FROM profiles p WHERE p.user_id = ANY ($1::uuid[])`,
);

/** What is null stays. Gives no row when the user is gone, also when they go at this moment. */
export const changeProfile = statement<
  WholeProfile,
  [userId: string, displayName: string | null, bio: string | null, statusText: string | null]
>(
  'profile_change',
  `WITH alive AS (
     SELECT id FROM users WHERE id = $1 AND deleted_at IS NULL FOR KEY SHARE
   )
   UPDATE profiles p SET
     display_name = coalesce($2, p.display_name),
     bio = coalesce($3, p.bio),
     status_text = coalesce($4, p.status_text)
   FROM alive WHERE p.user_id = alive.id RETURNING ${COLUMNS}`,
);

/** The same; to be called in a transaction: then nobody else changes it until that ends. */
export const holdProfile = statement<Pick<ProfileRow, 'avatarMediaId'>, [userId: string]>(
  'profile_hold',
  `WITH alive AS MATERIALIZED (
     SELECT id FROM users WHERE id = $1 AND deleted_at IS NULL FOR KEY SHARE
   )
   SELECT p.avatar_media_id AS "avatarMediaId" FROM alive, profiles p
   WHERE p.user_id = alive.id FOR NO KEY UPDATE OF p`,
);

/** In place of an address elsewhere, too. */
export const changeAvatar = statement<WholeProfile, [userId: string, mediaId: string | null]>(
  'profile_change_avatar',
  `UPDATE profiles p SET avatar_media_id = $2, avatar_url = NULL
   WHERE p.user_id = $1 RETURNING ${COLUMNS}`,
);

export const emptyProfile = statement<object, [userId: string]>(
  'profile_empty',
  `UPDATE profiles SET display_name = '', bio = '', status_text = '', avatar_url = NULL,
     avatar_media_id = NULL
   WHERE user_id = $1`,
);

/** Those by whose members somebody is known: the newest first, and no rooms. */
export const chatsShared = statement<{ readonly chatId: string }, [userId: string, limit: number]>(
  'background_chats_shared',
  `SELECT m.chat_id AS "chatId"
   FROM chat_members m JOIN chats c ON c.id = m.chat_id AND c.kind <> 'ROOM' AND c.deleted_at IS NULL
   WHERE m.user_id = $1 ORDER BY m.chat_id DESC LIMIT $2`,
);

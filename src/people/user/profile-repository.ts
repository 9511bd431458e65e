import { selectList } from '../../store/orm/columns.ts';
import type { Joined } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import { OPTIONAL_PROFILE_FIELDS, PROFILE_FIELDS, type WholeProfile } from './entity.ts';

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

export const emptyProfile = statement<object, [userId: string]>(
  'profile_empty',
  `UPDATE profiles SET display_name = '', bio = '', status_text = '', avatar_url = NULL
   WHERE user_id = $1`,
);

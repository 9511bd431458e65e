import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import { ACCOUNT_FIELDS, type AccountRow } from './entity.ts';

const accountColumns = selectList('a', ACCOUNT_FIELDS);

export const accountsByUser = statement<AccountRow, [userIds: readonly string[]]>(
  'account_by_user',
  `SELECT ${accountColumns} FROM accounts a WHERE a.user_id = ANY($1::uuid[])`,
);

/** Whether an account `a` was signed in, not too long ago, from the network `$2`. */
const isKnownPlace = `EXISTS (
     SELECT FROM sessions s WHERE s.user_id = a.user_id AND s.address_prefix = $2::text
   ) AS "isKnownPlace"`;

/** Whoever somebody wants to sign in as, from where. */
export type Claimed = AccountRow & { readonly isKnownPlace: boolean };

export const accountByUsername = statement<
  Claimed,
  [username: string, addressPrefix: string | null]
>(
  'account_by_username',
  `SELECT ${accountColumns}, ${isKnownPlace}
   FROM accounts a JOIN users u ON u.id = a.user_id
   WHERE u.username = $1::citext AND u.deleted_at IS NULL`,
);

export const accountByEmail = statement<Claimed, [email: string, addressPrefix: string | null]>(
  'account_by_email',
  `SELECT ${accountColumns}, ${isKnownPlace}
   FROM accounts a JOIN users u ON u.id = a.user_id
   WHERE a.email = $1::citext AND u.deleted_at IS NULL`,
);

/** Gives no row where the name was changed before within the wait, or the account is gone. */
export const renameUser = statement<
  { readonly id: string },
  [userId: string, username: string, waitSeconds: number]
>(
  'account_rename_user',
  `WITH renamed AS (
     UPDATE accounts SET username_changed_at = now()
     WHERE user_id = $1
       AND coalesce(username_changed_at <= now() - $3::int * interval '1 second', true)
     RETURNING user_id
   )
   UPDATE users u SET username = $2 FROM renamed
   WHERE u.id = renamed.user_id AND u.deleted_at IS NULL
   RETURNING u.id`,
);

export const usernameWait = statement<
  { readonly seconds: number },
  [userId: string, waitSeconds: number]
>(
  'account_username_wait',
  `SELECT greatest(1, ceil($2::int - extract(epoch FROM now() - username_changed_at)))::int AS seconds
   FROM accounts WHERE user_id = $1 AND username_changed_at IS NOT NULL`,
);

/** Whether the name is one that a deleted account has left lately. */
export const findReserved = statement<object, [username: string]>(
  'account_find_reserved',
  'SELECT FROM reserved_usernames WHERE username = $1::citext AND free_at > now()',
);

export const forgetReserved = statement<object, []>(
  'background_forget_reserved',
  'DELETE FROM reserved_usernames WHERE free_at <= now()',
);

/** To be called while the user still has the name. */
export const reserveUsername = statement<object, [userId: string, seconds: number]>(
  'account_reserve_username',
  `INSERT INTO reserved_usernames (username, free_at)
   SELECT username, now() + $2::int * interval '1 second'
   FROM users WHERE id = $1 AND deleted_at IS NULL
   ON CONFLICT (username) DO UPDATE SET free_at = excluded.free_at`,
);

/** These two change nothing where the password is no longer the one that was checked. */
export const updateEmail = statement<
  AccountRow,
  [userId: string, checkedPasswordHash: string | null, email: string]
>(
  'account_update_email',
  `UPDATE accounts a SET email = $3
   WHERE a.user_id = $1 AND a.password_hash IS NOT DISTINCT FROM $2
   RETURNING ${accountColumns}`,
);

export const updatePassword = statement<
  AccountRow,
  [userId: string, checkedPasswordHash: string | null, passwordHash: string]
>(
  'account_update_password',
  `UPDATE accounts a SET password_hash = $3
   WHERE a.user_id = $1 AND a.password_hash IS NOT DISTINCT FROM $2
   RETURNING ${accountColumns}`,
);

export const deleteAccountRow = statement<
  { readonly id: string },
  [userId: string, checkedPasswordHash: string | null]
>(
  'account_delete',
  `DELETE FROM accounts
   WHERE user_id = $1 AND password_hash IS NOT DISTINCT FROM $2
   RETURNING id`,
);

/** Frees the name, and takes one that nobody can register. */
export const emptyUser = statement<object, [userId: string]>(
  'account_empty_user',
  `UPDATE users SET deleted_at = now(), username = 'deleted_' || replace(id::text, '-', '')
   WHERE id = $1 AND deleted_at IS NULL`,
);

/** What an export begins with. */
export const exportedAccount = statement<Readonly<Record<string, unknown>>, [userId: string]>(
  'export_account',
  `SELECT u.id AS "userId", u.username, u.created_at AS "createdAt", a.email,
          a.phone_number AS "phoneNumber", a.username_changed_at AS "usernameChangedAt",
          p.display_name AS "displayName", p.bio, p.status_text AS "statusText",
          p.avatar_url AS "avatarUrl", p.avatar_media_id AS "avatarMediaId",
          u.is_private AS "isPrivate"
   FROM users u JOIN accounts a ON a.user_id = u.id JOIN profiles p ON p.user_id = u.id
   WHERE u.id = $1`,
);

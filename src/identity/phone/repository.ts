import { ACCOUNT_FIELDS, type AccountRow } from '../account/entity.ts';
import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';

/** Takes the place of an earlier code, unless that was sent too lately: then it gives no row. */
export const insertCode = statement<
  { readonly retryAt: Date; readonly expiresAt: Date },
  [
    phoneNumber: string,
    id: string,
    codeHash: Buffer | null,
    retrySeconds: number,
    lifeSeconds: number,
  ]
>(
  'phone_code_insert',
  `INSERT INTO phone_codes AS code (phone_number, id, code_hash, tries, retry_at, expires_at)
   VALUES ($1, $2, $3, 0, now() + $4::int * interval '1 second', now() + $5::int * interval '1 second')
   ON CONFLICT (phone_number) DO UPDATE
   SET id = excluded.id, code_hash = excluded.code_hash, tries = 0, tries_by_place = '{}',
       used_at = NULL, retry_at = excluded.retry_at, expires_at = excluded.expires_at
   WHERE code.retry_at <= now()
   RETURNING retry_at AS "retryAt", expires_at AS "expiresAt"`,
);

/** For a code that may not have been sent: the next one need not wait. */
export const allowRetry = statement<object, [phoneNumber: string, id: string]>(
  'phone_code_allow_retry',
  'UPDATE phone_codes SET retry_at = now() WHERE phone_number = $1 AND id = $2',
);

export const retryWait = statement<{ readonly seconds: number }, [phoneNumber: string]>(
  'phone_code_retry_wait',
  `SELECT greatest(1, ceil(extract(epoch FROM retry_at - now())))::int AS seconds
   FROM phone_codes WHERE phone_number = $1`,
);

/** Leaves those that somebody is using to the next time. */
export const forgetExpiredCodes = statement<object, []>(
  'phone_code_forget_expired',
  `DELETE FROM phone_codes WHERE phone_number IN (
     SELECT phone_number FROM phone_codes WHERE expires_at <= now() AND retry_at <= now()
     ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED
   )`,
);

/** Counts a try; gives no row where there is no code, or no try left, be it to the place or to anyone. */
export const countTry = statement<
  { readonly id: string; readonly codeHash: Buffer | null },
  [phoneNumber: string, place: string, maxTriesByPlace: number, maxTries: number]
>(
  'phone_code_count_try',
  `UPDATE phone_codes
   SET tries = tries + 1,
       tries_by_place = tries_by_place ||
         jsonb_build_object($2::text, coalesce((tries_by_place ->> $2)::int, 0) + 1)
   WHERE phone_number = $1 AND used_at IS NULL AND expires_at > now()
     AND coalesce((tries_by_place ->> $2)::int, 0) < $3 AND tries < $4
   RETURNING id, code_hash AS "codeHash"`,
);

/** Of many who use the same code, one gets a row; until it commits, all others wait. */
export const markUsed = statement<{ readonly id: string }, [phoneNumber: string, id: string]>(
  'phone_code_mark_used',
  `UPDATE phone_codes SET used_at = now()
   WHERE phone_number = $1 AND id = $2 AND used_at IS NULL RETURNING id`,
);

const accountColumns = selectList('a', ACCOUNT_FIELDS);

export const accountByPhoneNumber = statement<AccountRow, [phoneNumber: string]>(
  'phone_account',
  `SELECT ${accountColumns} FROM accounts a WHERE a.phone_number = $1`,
);

/** Whether whoever has the number was signed in, not too long ago, from the network. */
export const findPlace = statement<object, [phoneNumber: string, addressPrefix: string | null]>(
  'phone_find_place',
  `SELECT FROM accounts a JOIN sessions s ON s.user_id = a.user_id
   WHERE a.phone_number = $1 AND s.address_prefix = $2 LIMIT 1`,
);

export const updatePhoneNumber = statement<AccountRow, [userId: string, phoneNumber: string]>(
  'phone_update_number',
  `UPDATE accounts a SET phone_number = $2
   WHERE a.user_id = $1
   RETURNING ${accountColumns}`,
);

/** Changes nothing where the password is no longer the one that was checked. */
export const removeNumber = statement<
  AccountRow,
  [userId: string, checkedPasswordHash: string | null]
>(
  'phone_remove_number',
  `UPDATE accounts a SET phone_number = NULL
   WHERE a.user_id = $1 AND a.password_hash IS NOT DISTINCT FROM $2
   RETURNING ${accountColumns}`,
);

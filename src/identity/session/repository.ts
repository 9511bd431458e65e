import { selectList } from '../../store/orm/columns.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { statement } from '../../store/statement/statement.ts';
import { SESSION_FIELDS, type SessionRow } from './entity.ts';
import type { DeviceKind } from '../device/entity.ts';

/** How exactly the last use of a session is known. */
const USE_INTERVAL = `interval '1 minute'`;

/** Those that have neither ended nor expired, and whose user is still there. */
export const findLiveSessions = statement<
  { readonly id: string; readonly isUseUnknown: boolean },
  [sessionIds: readonly string[]]
>(
  'session_find_live',
  `SELECT s.id, s.last_used_at < now() - ${USE_INTERVAL} AS "isUseUnknown"
   FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.id = ANY($1::uuid[])
     AND s.revoked_at IS NULL AND s.expires_at > now() AND u.deleted_at IS NULL`,
);

/** Passes over those that are being written: another node is just telling the same, or they end. */
export const touchSessions = statement<object, [sessionIds: readonly string[]]>(
  'session_touch',
  `UPDATE sessions s SET last_used_at = now()
   FROM (
     SELECT id FROM sessions
     WHERE id = ANY($1::uuid[]) AND last_used_at < now() - ${USE_INTERVAL}
     FOR NO KEY UPDATE SKIP LOCKED
   ) used
   WHERE s.id = used.id`,
);

/** The current one first, then those used last. */
export const liveSessionsOf = statement<
  SessionRow,
  [userId: string, currentId: string | null, limit: number]
>(
  'session_live_of_user',
  `SELECT ${selectList('s', SESSION_FIELDS)} FROM sessions s
   WHERE s.user_id = $1 AND s.revoked_at IS NULL AND s.expires_at > now()
   ORDER BY s.id IS NOT DISTINCT FROM $2::uuid DESC, s.last_used_at DESC, s.id DESC LIMIT $3`,
);

/**
 * Starts nothing where the password has changed, or the account has gone, since it was checked:
 * whoever changes it locks the account first and ends sessions afterwards, so none slips through.
 */
export const insertSession = statement<
  { readonly expiresAt: Date },
  [
    id: string,
    userId: string,
    familyHash: Buffer,
    tokenHash: Buffer,
    refreshSeconds: number,
    maxSeconds: number,
    checkedPasswordHash: string | null,
    deviceName: string,
    deviceKind: DeviceKind,
    addressPrefix: string | null,
  ]
>(
  'session_insert',
  `INSERT INTO sessions (id, user_id, family_hash, token_hash, created_at, expires_at,
                         device_name, device_kind, address_prefix, last_used_at)
   SELECT $1, a.user_id, $3, $4, now(), now() + least($5::int, $6::int) * interval '1 second',
          $8, $9, $10, now()
   FROM accounts a
   WHERE a.user_id = $2 AND a.password_hash IS NOT DISTINCT FROM $7
   FOR SHARE OF a
   RETURNING expires_at AS "expiresAt"`,
);

export interface RotatedSession {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/** Exchanges the token in one step: of many who present it at once, one gets a row. */
export const rotateSession = statement<
  RotatedSession,
  [
    familyHash: Buffer,
    tokenHash: Buffer,
    newTokenHash: Buffer,
    successor: Buffer,
    refreshSeconds: number,
    maxSeconds: number,
    addressPrefix: string | null,
  ]
>(
  'session_rotate',
  `UPDATE sessions s
   SET token_hash = $3, previous_token_hash = s.token_hash, successor = $4, rotated_at = now(),
       last_used_at = now(), address_prefix = $7,
       expires_at = least(now() + $5::int * interval '1 second',
                          s.created_at + $6::int * interval '1 second')
   FROM users u
   WHERE s.family_hash = $1 AND s.token_hash = $2
     AND s.revoked_at IS NULL AND s.expires_at > now()
     AND u.id = s.user_id AND u.deleted_at IS NULL
   RETURNING s.id, s.user_id AS "userId", s.expires_at AS "expiresAt"`,
);

export interface SessionFamilyRow extends RotatedSession {
  readonly isLive: boolean;
  /** Whether the token is the one before the newest, and its grace is not over. */
  readonly isInGrace: boolean;
  readonly successor: Buffer | null;
}

export const sessionByFamily = statement<
  SessionFamilyRow,
  [familyHash: Buffer, tokenHash: Buffer, graceSeconds: number]
>(
  'session_by_family',
  `SELECT s.id, s.user_id AS "userId", s.expires_at AS "expiresAt", s.successor,
          s.revoked_at IS NULL AND s.expires_at > now() AND u.deleted_at IS NULL AS "isLive",
          coalesce(s.previous_token_hash = $2
                   AND s.rotated_at > now() - $3::int * interval '1 second', false) AS "isInGrace"
   FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.family_hash = $1`,
);

/** Gives no row where it is not the user's, or has ended before. */
export const revokeSession = statement<
  { readonly id: string },
  [userId: string, sessionId: string]
>(
  'session_revoke',
  `UPDATE sessions SET revoked_at = now()
   WHERE id = $2 AND user_id = $1 AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
);

/** All of a user's sessions, but for the one to keep. */
export const revokeSessionsOf = statement<
  { readonly id: string },
  [userId: string, exceptSessionId: string | null]
>(
  'session_revoke_of_user',
  `UPDATE sessions SET revoked_at = now()
   WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid AND revoked_at IS NULL AND expires_at > now()
   RETURNING id`,
);

/**
 * Walks over a page of sessions by their ids, and forgets those that ended so long ago: they are kept
 * for a while, so that their tokens are told from garbage. Gives the last of the page; null after the last.
 */
export const forgetEndedSessions = statement<
  { readonly lastId: string | null },
  [afterId: string, limit: number, afterSeconds: number]
>(
  'background_forget_ended_sessions',
  `WITH page AS MATERIALIZED (
     SELECT id, least(revoked_at, expires_at) AS ended_at FROM sessions
     WHERE id > $1 ORDER BY id LIMIT $2
   ), forgotten AS (
     DELETE FROM sessions s USING page
     WHERE s.id = page.id AND page.ended_at < now() - $3::int * interval '1 second'
   )
   SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS "lastId"`,
);

/** Takes from ended sessions what tells of a person. */
export const emptySessions = statement<object, [userId: string]>(
  'session_empty',
  `UPDATE sessions SET device_name = '', device_kind = 'OTHER', address_prefix = NULL
   WHERE user_id = $1`,
);

/** Notes that whoever is in the session has just shown that they have the number. */
export const confirmSession = statement<object, [sessionId: string]>(
  'session_confirm',
  'UPDATE sessions SET phone_confirmed_at = now() WHERE id = $1',
);

export const findConfirmation = statement<object, [sessionId: string, seconds: number]>(
  'session_find_confirmation',
  `SELECT FROM sessions
   WHERE id = $1 AND phone_confirmed_at > now() - $2::int * interval '1 second'`,
);

export const exportedSessions = statement<
  Readonly<Record<string, unknown>> & { readonly id: string },
  PageById
>(
  'export_sessions',
  `SELECT id, device_name AS "deviceName", device_kind AS "deviceKind",
          address_prefix AS "addressPrefix", created_at AS "createdAt",
          last_used_at AS "lastUsedAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
   FROM sessions WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

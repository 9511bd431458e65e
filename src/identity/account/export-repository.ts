import { statement } from '../../store/statement/statement.ts';
import type { PageById } from '../../safety/privacy/pages.ts';

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

export const exportedSessions = statement<Row & { readonly id: string }, PageById>(
  'export_sessions',
  `SELECT id, device_name AS "deviceName", device_kind AS "deviceKind",
          address_prefix AS "addressPrefix", created_at AS "createdAt",
          last_used_at AS "lastUsedAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
   FROM sessions WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const exportedSecurityEvents = statement<Row & { readonly id: string }, PageById>(
  'export_security_events',
  `SELECT id, type, at, device_name AS "deviceName", device_kind AS "deviceKind",
          address_prefix AS "addressPrefix"
   FROM security_events WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

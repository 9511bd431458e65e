import { CLOCK, idOf } from '../../store/statement/clock.ts';
import { selectList } from '../../store/orm/columns.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { statement } from '../../store/statement/statement.ts';
import { SECURITY_EVENT_FIELDS, type SecurityEventRow, type SecurityEventType } from './entity.ts';
import type { DeviceKind } from '../device/entity.ts';

/** What happens in a session bears the name that it was given there. */
export const insertSecurityEvent = statement<
  object,
  [
    userId: string,
    type: SecurityEventType,
    sessionId: string | null,
    deviceName: string | null,
    deviceKind: DeviceKind | null,
    addressPrefix: string | null,
  ]
>(
  'security_event_insert',
  `INSERT INTO security_events (id, user_id, type, at, device_name, device_kind, address_prefix)
   SELECT ${idOf('clock.now')}, $1::uuid, $2::text, clock.now,
          coalesce(s.device_name, $4::text), coalesce(s.device_kind, $5::text), $6::text
   FROM ${CLOCK} LEFT JOIN sessions s ON s.id = $3::uuid`,
);

/** Failures are counted by themselves: whoever causes many of them cannot push the rest out. */
export const forgetSecurityEvents = statement<
  object,
  [userId: string, isFailure: boolean, keep: number]
>(
  'security_event_forget',
  `DELETE FROM security_events
   WHERE user_id = $1 AND (type = 'SIGN_IN_FAILED') = $2 AND id <= (
     SELECT id FROM security_events
     WHERE user_id = $1 AND (type = 'SIGN_IN_FAILED') = $2
     ORDER BY id DESC OFFSET $3 LIMIT 1
   )`,
);

/** A batch of what happened before an id was made, whoever it happened to; gives what is gone. */
export const securityEventsForgotten = statement<
  { readonly id: string },
  [beforeId: string, limit: number]
>(
  'background_security_events_forgotten',
  `DELETE FROM security_events WHERE id IN (
     SELECT id FROM security_events WHERE id < $1 ORDER BY id LIMIT $2
   ) RETURNING id`,
);

export const deleteSecurityEvents = statement<object, [userId: string]>(
  'security_event_delete',
  'DELETE FROM security_events WHERE user_id = $1',
);

/** What was written down of somebody who had gone; that they went stays. */
export const emptySecurityEvents = statement<object, [userId: string]>(
  'background_empty_security_events',
  `DELETE FROM security_events WHERE user_id = $1 AND type <> 'ACCOUNT_DELETED'`,
);

/** Newest first. */
export const securityEventsBefore = statement<
  SecurityEventRow,
  [userId: string, before: string, limit: number]
>(
  'security_event_before',
  `SELECT ${selectList('e', SECURITY_EVENT_FIELDS)} FROM security_events e
   WHERE e.user_id = $1 AND e.id < $2 ORDER BY e.id DESC LIMIT $3`,
);

export const exportedSecurityEvents = statement<
  Readonly<Record<string, unknown>> & { readonly id: string },
  PageById
>(
  'export_security_events',
  `SELECT id, type, at, device_name AS "deviceName", device_kind AS "deviceKind",
          address_prefix AS "addressPrefix"
   FROM security_events WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

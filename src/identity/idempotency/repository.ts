import { CLOCK, idOf } from '../../store/statement/clock.ts';
import { statement } from '../../store/statement/statement.ts';
import type { CreationKind } from './entity.ts';

/** Where the thing has no id yet, this gives it one, of this moment. */
export const insertKey = statement<
  { readonly thingId: string },
  [userId: string, kind: CreationKind, key: string, thingId: string | null, requestHash: Buffer]
>(
  'idempotency_key_insert',
  `INSERT INTO idempotency_keys (user_id, kind, key, thing_id, request_hash)
   SELECT $1::uuid, $2::text, $3::text, coalesce($4::uuid, ${idOf('clock.now')}), $5::bytea
   FROM ${CLOCK}
   RETURNING thing_id AS "thingId"`,
);

export const findKey = statement<
  { readonly thingId: string; readonly requestHash: Buffer },
  [userId: string, kind: CreationKind, key: string]
>(
  'idempotency_key_find',
  `SELECT thing_id AS "thingId", request_hash AS "requestHash" FROM idempotency_keys
   WHERE user_id = $1 AND kind = $2 AND key = $3`,
);

/**
 * Walks over a page of keys by what they made, and forgets those whose thing is gone. Gives the last
 * of the page; null after the last that was made before `beforeId`.
 */
export const forgetKeysOfGone = statement<
  { readonly lastId: string | null },
  [afterId: string, limit: number, beforeId: string]
>(
  'background_forget_keys_of_gone',
  `WITH page AS MATERIALIZED (
     SELECT thing_id FROM idempotency_keys
     WHERE thing_id > $1 AND thing_id < $3 ORDER BY thing_id LIMIT $2
   ), forgotten AS (
     DELETE FROM idempotency_keys k USING page
     WHERE k.thing_id = page.thing_id
       AND NOT EXISTS (SELECT FROM posts WHERE id = page.thing_id)
       AND NOT EXISTS (SELECT FROM comments WHERE id = page.thing_id)
       AND NOT EXISTS (SELECT FROM chats WHERE id = page.thing_id AND deleted_at IS NULL)
   )
   SELECT (SELECT thing_id FROM page ORDER BY thing_id DESC LIMIT 1) AS "lastId"`,
);

/** A batch of somebody's keys; gives what is gone. */
export const keysRemovedOf = statement<
  { readonly thingId: string },
  [userId: string, limit: number]
>(
  'background_keys_removed_of',
  `DELETE FROM idempotency_keys WHERE thing_id IN (
     SELECT thing_id FROM idempotency_keys WHERE user_id = $1 LIMIT $2
   ) RETURNING thing_id AS "thingId"`,
);

import { CLOCK, idOf } from '../../store/statement/clock.ts';
import { statement } from '../../store/statement/statement.ts';
import type { MediaRow } from '../media/entity.ts';
import { mediaColumns } from '../media/repository.ts';

/**
 * Keeps room for a file, and makes its row. Gives no row where there is not so much room, or the owner is
 * gone. Whoever else keeps room for the same owner waits, so that all of them together never take too much.
 */
export const insertUpload = statement<
  MediaRow & { readonly ticketExpiresAt: Date },
  [
    ownerId: string,
    quota: number,
    ticketSeconds: number,
    kind: string,
    filename: string,
    mediaType: string,
    size: number,
    alt: string,
    durationMs: number | null,
    waveform: Buffer | null,
  ]
>(
  'media_insert_upload',
  `WITH owner AS (
     SELECT id FROM users WHERE id = $1 AND deleted_at IS NULL FOR KEY SHARE
   ), room AS (
     INSERT INTO media_usage AS u (user_id, bytes)
     SELECT owner.id, $7::int FROM owner WHERE $7::int <= $2::bigint
     ON CONFLICT (user_id) DO UPDATE SET bytes = u.bytes + excluded.bytes
       WHERE u.bytes + excluded.bytes <= $2::bigint
     RETURNING user_id
   )
   INSERT INTO media AS m (id, owner_id, kind, state, filename, media_type, size, stored_bytes,
     variants, alt, duration_ms, waveform, ticket_expires_at, created_at)
   SELECT ${idOf('clock.now')}, room.user_id, $4, 'PENDING', $5, $6, $7, $7, '{}', $8, $9, $10,
     clock.now + $3::int * interval '1 second', clock.now
   FROM room, ${CLOCK}
   RETURNING ${mediaColumns('m')}, m.ticket_expires_at AS "ticketExpiresAt"`,
);

/** What the door has to know of an upload. */
export interface OpenUpload {
  readonly size: number;
  readonly isOpen: boolean;
}

export const findUpload = statement<OpenUpload, [id: string]>(
  'media_find_upload',
  `SELECT size, state = 'PENDING' AS "isOpen" FROM media WHERE id = $1`,
);

export interface ClaimedUpload {
  readonly ownerId: string;
  readonly mediaType: string;
  readonly size: number;
  readonly hasWaveform: boolean;
}

/** This node looks at its bytes from now on, unless another one does. */
export const claimUpload = statement<ClaimedUpload, [id: string, seconds: number]>(
  'media_claim_upload',
  `UPDATE media SET state = 'PROCESSING', claimed_until = now() + $2::int * interval '1 second'
   WHERE id = $1 AND (state = 'PENDING' OR state = 'PROCESSING' AND claimed_until < now())
   RETURNING owner_id AS "ownerId", media_type AS "mediaType", size, waveform IS NOT NULL AS "hasWaveform"`,
);

/** It goes on looking, or does no longer, with 0. */
export const renewClaim = statement<object, [id: string, seconds: number]>(
  'media_renew_claim',
  `UPDATE media SET claimed_until = now() + $2::int * interval '1 second'
   WHERE id = $1 AND state = 'PROCESSING'`,
);

/** The owner gets back what was kept for more than it takes; previews are ours. */
const SETTLED = `settled AS (
     UPDATE media_usage u SET bytes = u.bytes - (before.stored_bytes - done.stored_bytes)
     FROM done, before WHERE u.user_id = before.owner_id
   )`;
const BEFORE = `before AS (
     SELECT id, owner_id, stored_bytes FROM media
     WHERE id = $1 AND state = 'PROCESSING' FOR UPDATE
   )`;
/** Of an upload that is awaited no longer. */
const BEFORE_END = `before AS (
     SELECT id, owner_id, stored_bytes FROM media
     WHERE id = $1 AND state = $2 AND (state = 'PROCESSING' OR ticket_expires_at < now()) FOR UPDATE
   )`;

/** Gives no row where it is no longer awaited: somebody was faster, or has deleted it. */
export const markReady = statement<
  { readonly id: string },
  [
    id: string,
    kind: string,
    mediaType: string,
    size: number,
    variants: string,
    width: number | null,
    height: number | null,
    animated: boolean,
    durationMs: number | null,
    thumbHash: Buffer | null,
    waveform: Buffer | null,
    storedBytes: number,
  ]
>(
  'media_mark_ready',
  `WITH ${BEFORE}, done AS (
     UPDATE media m SET state = 'READY', kind = $2, media_type = $3, size = $4, variants = $5::jsonb,
       width = $6, height = $7, animated = $8, duration_ms = coalesce($9, duration_ms),
       thumb_hash = $10, waveform = coalesce($11, waveform),
       stored_bytes = least(m.stored_bytes, $12), ready_at = now(), claimed_until = NULL
     FROM before WHERE m.id = before.id RETURNING m.id, m.stored_bytes
   ), ${SETTLED}
   SELECT id FROM done`,
);

export const markFailed = statement<
  { readonly id: string },
  [id: string, state: 'PENDING' | 'PROCESSING', failure: string]
>(
  'media_mark_failed',
  `WITH ${BEFORE_END}, done AS (
     UPDATE media m SET state = 'FAILED', failure = $3, stored_bytes = 0, claimed_until = NULL
     FROM before WHERE m.id = before.id RETURNING m.id, m.stored_bytes
   ), ${SETTLED}
   SELECT id FROM done`,
);

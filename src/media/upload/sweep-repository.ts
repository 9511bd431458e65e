import { statement } from '../../store/statement/statement.ts';

type Ids = { readonly id: string };

/** Those whose bytes did not come in time, and of which nobody could tell for long what they are. */
export const endedUploads = statement<
  Ids,
  [pendingSeconds: number, processingSeconds: number, limit: number]
>(
  'background_ended_uploads',
  `SELECT id FROM media
   WHERE state IN ('PENDING', 'PROCESSING')
     AND ticket_expires_at < now() - CASE state WHEN 'PENDING' THEN $1::int ELSE $2::int END
       * interval '1 second'
   LIMIT $3`,
);

/** Those over which a node has died, or which could not be looked at. */
export const abandonedUploads = statement<Ids, [limit: number]>(
  'background_abandoned_uploads',
  `SELECT id FROM media WHERE state = 'PROCESSING' AND claimed_until < now() LIMIT $1`,
);

/** What there is of these, and whether its bytes are still awaited. */
export const knownMedia = statement<Ids & { readonly isOpen: boolean }, [ids: readonly string[]]>(
  'background_known_media',
  `SELECT id, state IN ('PENDING', 'PROCESSING') AS "isOpen" FROM media WHERE id = ANY($1::uuid[])`,
);

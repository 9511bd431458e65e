import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import { type Statement, statement } from '../../store/statement/statement.ts';
import type { MediaRow } from './entity.ts';
import { mediaColumns } from './repository.ts';
import type { MediaUse } from './use.ts';

interface Sight {
  readonly mediaId: string;
  readonly viewerId: string;
}

/** What is asked of all domains that show media at once. */
export interface MediaUses {
  /** Null where somebody may not see it: it is neither theirs nor shown to them. What is asked together is one statement. */
  find(sight: Sight): Promise<MediaRow | null>;
  /** Those whose files may be fetched: what is shown, and what its owner has not shown yet. */
  readonly served: Statement<MediaRow, [ids: readonly string[]]>;
  /**
   * Takes those that nothing refers to any more, which the transaction has locked by an earlier
   * statement, and gives their owners the room back.
   */
  readonly unusedRemoved: Statement<{ readonly id: string }, [ids: readonly string[]]>;
  /** Ends what is left behind of uses of these, and gives those that it has found. */
  readonly leftBehindEnded: Statement<{ readonly id: string }, [ids: readonly string[]]>;
  /** A page of all there are between two ids, each with whether anything refers to it. */
  readonly usedBetween: Statement<
    { readonly id: string; readonly isUsed: boolean },
    [afterId: string, untilId: string, limit: number]
  >;
}

/** Of places that show one file so many are looked at: whoever shows it more often is no reason to search for long. */
const LOOKED_AT = 1_000;

const COLUMNS = mediaColumns('media');
const sightKey = ({ mediaId, viewerId }: Sight) => `${mediaId} ${viewerId}`;

export function createMediaUses(uses: readonly MediaUse[], rootEm: EntityManager): MediaUses {
  const rowWhere = (condition: (use: MediaUse) => string) =>
    uses
      .map(
        (use) => `EXISTS (
          SELECT FROM (
            SELECT * FROM ${use.table} WHERE ${use.column} = media.id LIMIT ${LOOKED_AT}
          ) AS use WHERE ${condition(use)}
        )`,
      )
      .join(' OR ');
  const isUsed = rowWhere(() => 'true');

  const seen = statement<MediaRow & Sight, [ids: readonly string[], viewerIds: readonly string[]]>(
    'media_seen',
    `SELECT media.id AS "mediaId", asked.viewer_id AS "viewerId", ${COLUMNS}
     FROM unnest($1::uuid[], $2::uuid[]) AS asked (id, viewer_id)
       JOIN media ON media.id = asked.id
     WHERE media.owner_id = asked.viewer_id
       OR ${rowWhere(({ isSeenBy }) => isSeenBy?.('use', 'asked.viewer_id') ?? 'true')}`,
  );
  const sights = new DataLoader<Sight, MediaRow | null>(
    async (asked) => {
      const [ids, viewerIds] = [asked.map((s) => s.mediaId), asked.map((s) => s.viewerId)];
      return alignOrNull(asked.map(sightKey), await seen(rootEm, ids, viewerIds), sightKey);
    },
    { cache: false },
  );

  return {
    find: (sight) => sights.load(sight),
    served: statement(
      'media_served',
      `SELECT ${COLUMNS} FROM media
       WHERE media.id = ANY($1::uuid[]) AND media.state = 'READY' AND (
         ${rowWhere(({ isShown }) => isShown?.('use') ?? 'true')}
         OR NOT (${isUsed}) AND EXISTS (
           SELECT FROM users WHERE users.id = media.owner_id AND users.deleted_at IS NULL
         )
       )`,
    ),
    unusedRemoved: statement(
      'media_unused_removed',
      `WITH removed AS (
         DELETE FROM media WHERE media.id = ANY($1::uuid[]) AND NOT (${isUsed})
         RETURNING id, owner_id, stored_bytes
       ), freed AS (
         SELECT owner_id, sum(stored_bytes) AS bytes FROM removed GROUP BY owner_id
       ), counted AS (
         UPDATE media_usage SET bytes = greatest(0, media_usage.bytes - freed.bytes)
         FROM freed WHERE media_usage.user_id = freed.owner_id
       )
       SELECT id FROM removed`,
    ),
    leftBehindEnded: statement('background_media_left_behind', inOne(uses)),
    usedBetween: statement(
      'background_media_used_between',
      `SELECT media.id, (${isUsed}) AS "isUsed" FROM (
         SELECT id FROM media WHERE id > $1 AND id < $2 ORDER BY id LIMIT $3
       ) AS media ORDER BY media.id`,
    ),
  };
}

/** Each table is another one, so that they can be one statement. */
function inOne(uses: readonly MediaUse[]): string {
  const parts = uses.flatMap(({ table, leftBehindEnded }) =>
    leftBehindEnded ? { name: `of_${table}`, text: leftBehindEnded } : [],
  );
  return `WITH ${parts.map(({ name, text }) => `${name} AS (${text})`).join(', ')}
    ${parts.map(({ name }) => `SELECT id FROM ${name}`).join(' UNION ')}`;
}

import { statement } from '../../store/statement/statement.ts';

/** At most one row is looked at, whatever the plan. */
const hasBlocked = (blockerId: string, blockedId: string) =>
  `coalesce((SELECT true FROM blocks barred
     WHERE barred.blocker_id = ${blockerId} AND barred.blocked_id = ${blockedId}), false)`;

/**
 * As SQL: whether two people may reach each other, which is so until either blocks the other. Everyone
 * asks this one: of rows, `reachesViewer` asks it of the loader.
 */
export const mayReach = (oneId: string, otherId: string) =>
  `(NOT ${hasBlocked(oneId, otherId)} AND NOT ${hasBlocked(otherId, oneId)})`;

export interface ReachPair {
  readonly viewerId: string;
  readonly userId: string;
}

/** Those of the pairs of which either has blocked the other. */
export const unreachable = statement<
  ReachPair,
  [viewerIds: readonly string[], userIds: readonly string[]]
>(
  'reach_unreachable',
  `SELECT pair.viewer_id AS "viewerId", pair.user_id AS "userId"
   FROM unnest($1::uuid[], $2::uuid[]) AS pair (viewer_id, user_id)
   WHERE NOT ${mayReach('pair.viewer_id', 'pair.user_id')}`,
);

/** Those of the viewers whom somebody may reach. */
export const reachedBy = statement<
  { readonly viewerId: string },
  [userId: string, viewerIds: readonly string[]]
>(
  'realtime_reached_by',
  `SELECT viewer.id AS "viewerId" FROM unnest($2::uuid[]) AS viewer (id)
   WHERE ${mayReach('$1', 'viewer.id')}`,
);

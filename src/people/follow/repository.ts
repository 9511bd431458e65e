import { NOW } from '../../store/statement/clock.ts';
import { statement } from '../../store/statement/statement.ts';
import { mayReach } from '../reach/repository.ts';
import { type PeopleTable, peoplePages } from '../user/people-pages-repository.ts';
import { countLeaving } from '../user/repository.ts';
import type { FollowStateName } from './entity.ts';

/** Of whom it is asked what they are to whom. */
export interface FollowPair {
  readonly followerId: string;
  readonly followeeId: string;
}

/** At most one row is looked at, whatever the plan. */
const isFollowing = (followerId: string, followeeId: string) =>
  `coalesce((SELECT true FROM follows tie
     WHERE tie.follower_id = ${followerId} AND tie.followee_id = ${followeeId}), false)`;

/** As SQL: whether somebody, of that id, is seen by those alone whom they let follow them. */
export const isPrivate = (userId: string) =>
  `coalesce((SELECT shown.is_private FROM users shown WHERE shown.id = ${userId}), false)`;

/**
 * As SQL: whether somebody shares with another what they post, and whom they follow. Everyone asks this
 * one: of rows, `sharesWithViewer` asks it of the loader.
 */
export const sharesWith = (userId: string, viewerId: string) =>
  `(${userId} = ${viewerId} OR (${mayReach(userId, viewerId)}
     AND (NOT ${isPrivate(userId)} OR ${isFollowing(viewerId, userId)})))`;

export const sharing = statement<
  { readonly userId: string; readonly viewerId: string },
  [userIds: readonly string[], viewerIds: readonly string[]]
>(
  'follow_sharing',
  `SELECT pair.user_id AS "userId", pair.viewer_id AS "viewerId"
   FROM unnest($1::uuid[], $2::uuid[]) AS pair (user_id, viewer_id)
   WHERE ${sharesWith('pair.user_id', 'pair.viewer_id')}`,
);

/** Those of the pairs between whom there is anything, neither being gone. */
export const followStates = statement<
  FollowPair & { readonly state: FollowStateName },
  [followerIds: readonly string[], followeeIds: readonly string[]]
>(
  'follow_states',
  `SELECT pair.follower_id AS "followerId", pair.followee_id AS "followeeId",
     CASE WHEN f.follower_id IS NULL THEN 'REQUESTED' ELSE 'FOLLOWING' END AS state
   FROM unnest($1::uuid[], $2::uuid[]) AS pair (follower_id, followee_id)
     LEFT JOIN follows f USING (follower_id, followee_id)
     LEFT JOIN follow_requests r USING (follower_id, followee_id)
   WHERE coalesce(f.follower_id, r.follower_id) IS NOT NULL
     AND NOT EXISTS (
       SELECT FROM users WHERE users.id IN (pair.follower_id, pair.followee_id)
         AND users.deleted_at IS NOT NULL
     )`,
);

export interface FollowCounts {
  readonly userId: string;
  readonly followerCount: number;
  readonly followingCount: number;
}

/** Exact: those who are just leaving are not counted. No row for those who are gone. */
export const followCounts = statement<FollowCounts, [userIds: readonly string[]]>(
  'follow_counts',
  `SELECT users.id AS "userId",
     coalesce(counts.follower_count, 0) - ${countLeaving((id) => isFollowing(id, 'users.id'))}
       AS "followerCount",
     coalesce(counts.following_count, 0) - ${countLeaving((id) => isFollowing('users.id', id))}
       AS "followingCount"
   FROM users LEFT JOIN follow_counts counts ON counts.user_id = users.id
   WHERE users.id = ANY($1::uuid[]) AND users.deleted_at IS NULL`,
);

/** What decides what becomes of a wish to follow somebody, while both are held. */
export const followTerms = statement<
  {
    readonly isPrivate: boolean;
    readonly isReachable: boolean;
    readonly isFollowing: boolean;
    /** Whom the one follows, or has asked to. */
    readonly following: number;
    /** How many ask the other; those over `limit` are not counted. */
    readonly requests: number;
  },
  [followerId: string, followeeId: string, limit: number]
>(
  'follow_terms',
  `SELECT ${isPrivate('$2')} AS "isPrivate", ${isFollowing('$1', '$2')} AS "isFollowing",
     ${mayReach('$1', '$2')} AS "isReachable",
     coalesce((SELECT following_count FROM follow_counts WHERE user_id = $1), 0)
       + (SELECT count(*)::int FROM follow_requests WHERE follower_id = $1) AS following,
     (SELECT count(*)::int FROM (
       SELECT FROM follow_requests WHERE followee_id = $2 LIMIT $3
     ) AS asking) AS requests`,
);

export const insertFollow = statement<object, [followerId: string, followeeId: string]>(
  'follow_insert',
  `INSERT INTO follows (follower_id, followee_id, created_at) VALUES ($1, $2, ${NOW})
   ON CONFLICT DO NOTHING RETURNING follower_id`,
);

export const insertRequest = statement<object, [followerId: string, followeeId: string]>(
  'follow_request_insert',
  `INSERT INTO follow_requests (follower_id, followee_id, created_at) VALUES ($1, $2, ${NOW})
   ON CONFLICT DO NOTHING`,
);

export const removeFollow = statement<object, [followerId: string, followeeId: string]>(
  'follow_remove',
  'DELETE FROM follows WHERE follower_id = $1 AND followee_id = $2 RETURNING follower_id',
);

export const removeRequest = statement<object, [followerId: string, followeeId: string]>(
  'follow_request_remove',
  'DELETE FROM follow_requests WHERE follower_id = $1 AND followee_id = $2 RETURNING follower_id',
);

/** All that are open, while the one who is asked is held: nobody who asks can go until it commits. */
export const acceptRequests = statement<{ readonly followerId: string }, [followeeId: string]>(
  'follow_requests_accept',
  `WITH asking AS (
     DELETE FROM follow_requests WHERE followee_id = $1 RETURNING follower_id
   ), present AS (
     SELECT users.id FROM users JOIN asking ON asking.follower_id = users.id
     WHERE users.deleted_at IS NULL FOR KEY SHARE OF users
   )
   INSERT INTO follows (follower_id, followee_id, created_at) SELECT id, $1, ${NOW} FROM present
   ON CONFLICT DO NOTHING RETURNING follower_id AS "followerId"`,
);

/** The last statement of a change: all counts that it moves at once, locked in the order of the ids. */
export const moveCounts = statement<
  object,
  [userIds: readonly string[], followers: readonly number[], following: readonly number[]]
>(
  'follow_move_counts',
  `INSERT INTO follow_counts AS counts (user_id, follower_count, following_count)
   SELECT moved.user_id, moved.followers, moved.following
   FROM unnest($1::uuid[], $2::int[], $3::int[]) AS moved (user_id, followers, following)
   ORDER BY moved.user_id
   ON CONFLICT (user_id) DO UPDATE SET
     follower_count = counts.follower_count + excluded.follower_count,
     following_count = counts.following_count + excluded.following_count`,
);

const FOLLOWERS: PeopleTable = ['follows', 'followee_id', 'follower_id'];
const FOLLOWING: PeopleTable = ['follows', 'follower_id', 'followee_id'];
const REQUESTS: PeopleTable = ['follow_requests', 'followee_id', 'follower_id'];

export const FOLLOW_PAGES = {
  followers: peoplePages('follow_followers', FOLLOWERS),
  following: peoplePages('follow_following', FOLLOWING),
  requests: peoplePages('follow_requests', REQUESTS),
};

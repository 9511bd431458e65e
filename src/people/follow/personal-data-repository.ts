import type { PageById } from '../../store/statement/export-pages.ts';
import { statement } from '../../store/statement/statement.ts';

/** A table that says who is what to whom, the column of those whom it is asked about, and that of the others. */
type Side = readonly [table: string, ownColumn: string, otherColumn: string];

type ExportedPerson = Readonly<Record<string, unknown>> & { readonly userId: string };

const exported = (name: string, [table, own, other]: Side) =>
  statement<ExportedPerson, PageById>(
    `export_${name}`,
    `SELECT ${other} AS "userId", created_at AS "createdAt" FROM ${table}
     WHERE ${own} = $1 AND ${other} > $2 ORDER BY ${other} LIMIT $3`,
  );

const FOLLOWING: Side = ['follows', 'follower_id', 'followee_id'];
const FOLLOWERS: Side = ['follows', 'followee_id', 'follower_id'];
const REQUESTED: Side = ['follow_requests', 'follower_id', 'followee_id'];
const REQUESTS: Side = ['follow_requests', 'followee_id', 'follower_id'];

export const exportedFollowing = exported('following', FOLLOWING);
export const exportedFollowers = exported('followers', FOLLOWERS);
export const exportedRequested = exported('follow_requested', REQUESTED);
export const exportedRequests = exported('follow_requests', REQUESTS);

/** A batch; gives what is gone. The counts of the others are locked in the order of their ids. */
const removedFollows = (name: string, [table, own, other]: Side, count: string) =>
  statement<object, [userId: string, limit: number]>(
    `background_${name}_removed`,
    `WITH gone AS (
       DELETE FROM ${table} WHERE (${own}, ${other}) IN (
         SELECT ${own}, ${other} FROM ${table} WHERE ${own} = $1 LIMIT $2
       ) RETURNING ${other} AS user_id
     ), held AS MATERIALIZED (
       SELECT counts.user_id FROM follow_counts counts JOIN gone USING (user_id)
       ORDER BY counts.user_id FOR NO KEY UPDATE OF counts
     ), counted AS (
       UPDATE follow_counts counts SET ${count} = counts.${count} - 1
       FROM held WHERE counts.user_id = held.user_id
     )
     SELECT user_id FROM gone`,
  );

export const followingRemoved = removedFollows('following', FOLLOWING, 'follower_count');
export const followersRemoved = removedFollows('followers', FOLLOWERS, 'following_count');

export const requestsRemoved = statement<object, [userId: string, limit: number]>(
  'background_follow_requests_removed',
  `DELETE FROM follow_requests WHERE (followee_id, follower_id) IN (
     (SELECT followee_id, follower_id FROM follow_requests WHERE followee_id = $1 LIMIT $2)
     UNION ALL
     (SELECT followee_id, follower_id FROM follow_requests WHERE follower_id = $1 LIMIT $2)
   ) RETURNING follower_id`,
);

export const countsRemoved = statement<object, [userId: string]>(
  'background_follow_counts_removed',
  'DELETE FROM follow_counts WHERE user_id = $1',
);

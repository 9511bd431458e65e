import { statement } from '../../store/statement/statement.ts';

/** What all files take, with what is promised to uploads under way. */
export const usageByKind = statement<
  {
    readonly kind: string;
    readonly state: string;
    readonly count: number;
    readonly bytes: number;
  },
  []
>(
  'media_usage_by_kind',
  `SELECT kind, state, count(*)::int AS count, sum(stored_bytes)::float8 AS bytes
   FROM media GROUP BY kind, state ORDER BY bytes DESC, kind, state`,
);

export const largestUsers = statement<
  { readonly username: string; readonly bytes: number },
  [limit: number]
>(
  'media_largest_users',
  `SELECT users.username, usage.bytes::float8 AS bytes
   FROM media_usage AS usage JOIN users ON users.id = usage.user_id
   WHERE usage.bytes > 0 ORDER BY usage.bytes DESC, users.username LIMIT $1`,
);

import { selectList } from '../../store/orm/columns.ts';
import type { Joined, Projection } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { mayReach } from '../reach/repository.ts';
import { PROFILE_OF_USER } from './profile-repository.ts';
import { OPTIONAL_USER_FIELDS, USER_FIELDS, type UserRow, type WholeUser } from './entity.ts';

const COLUMNS = selectList('u', [...USER_FIELDS, ...OPTIONAL_USER_FIELDS]);
/** A user, with what may come along. */
export const USER: Projection = {
  properties: USER_FIELDS,
  optional: OPTIONAL_USER_FIELDS,
  include: { profile: PROFILE_OF_USER },
};

/**
 * The user of an id, as what comes along with a row that has it; `idOf` is the id's SQL. Deleted ones
 * too: their rows stay, emptied.
 */
export const joinUser = (idOf: (row: string) => string): Joined => ({
  ...USER,
  join: (alias, row) => `LEFT JOIN users ${alias} ON ${alias}.id = ${idOf(row)}`,
});

/** The same, null once the account is gone. */
export const joinPresentUser = (idOf: (row: string) => string): Joined => ({
  ...USER,
  join: (alias, row) =>
    `LEFT JOIN users ${alias} ON ${alias}.id = ${idOf(row)} AND ${alias}.deleted_at IS NULL`,
});

const isHidden = (viewerId: string) => `NOT ${mayReach('u.id', viewerId)}`;

export const presentUserById = projectedStatement<UserRow, [id: string, viewerId: string]>(
  'user_present_by_id',
  { ...USER, computed: { isHidden: isHidden('$2') } },
  'u',
  (columns, joins) =>
    `SELECT ${columns} FROM users u ${joins} WHERE u.id = $1 AND u.deleted_at IS NULL`,
);

/** Deleted users too. */
export const usersById = statement<WholeUser, [ids: readonly string[]]>(
  'user_by_id',
  `SELECT ${COLUMNS} FROM users u WHERE u.id = ANY ($1::uuid[])`,
);

export const usersByUsername = statement<WholeUser, [username: string, viewerId: string]>(
  'user_by_username',
  `SELECT ${COLUMNS}, ${isHidden('$2')} AS "isHidden" FROM users u WHERE u.username = $1::citext AND u.deleted_at IS NULL`,
);

/** Everyone but the viewer whom they may reach, from after a username on. */
export const usersAfter = projectedStatement<
  UserRow,
  [viewerId: string, after: string, limit: number]
>(
  'user_after',
  USER,
  'u',
  (columns, joins) => `SELECT ${columns} FROM (
     SELECT * FROM users
     WHERE username > $2::citext AND id <> $1 AND deleted_at IS NULL AND ${mayReach('users.id', '$1')}
     ORDER BY username LIMIT $3
   ) u ${joins} ORDER BY u.username`,
);

/** A user whom a search found, and how well they match. */
export interface FoundUser extends UserRow {
  readonly score: number;
}

/** Above every score. */
export const TOP_SCORE = 10_000;

/** Above every character: where the names end that begin with a term. */
export const LAST_CHARACTER = '\u{10FFFF}';

/** A name with such letters ends with what somebody is called by: the index of endings has it. */
export const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u{3ffff}]/u;

/** Of each kind of name a search looks at so many at most, in the order of its index. */
const MAX_FOUND = 1_000;

/**
 * Who bears the name exactly comes first, then whose name begins with it (or ends with it, where the
 * family name comes first), the shortest first, then who resembles it. Terms come folded, and the
 * ending also reversed; of a username there is only its case to fold. Who resembles is looked for only
 * where the others do not fill the page; null resembles nothing. Each part reads an index, and stops.
 */
export const usersLike = projectedStatement<
  FoundUser,
  [
    viewerId: string,
    term: string,
    end: string,
    similar: string | null,
    score: number,
    after: string,
    limit: number,
    ending: string | null,
    endOfEnding: string | null,
  ]
>(
  'user_like',
  { ...USER, computed: { score: 'u.score' } },
  'u',
  (columns, joins) => `WITH named AS MATERIALIZED (
     SELECT id, max(score) AS score FROM (
       (SELECT id, CASE lower(username::text) WHEN $2 THEN 4000
           ELSE 3000 - length(username::text) END AS score
         FROM users WHERE deleted_at IS NULL AND lower(username::text) COLLATE "C" >= $2
           AND lower(username::text) COLLATE "C" < $3
         ORDER BY lower(username::text) COLLATE "C" LIMIT ${MAX_FOUND})
       UNION ALL
       (SELECT user_id, greatest(2000 - length(display_name), 1001)
         FROM profiles WHERE confab_fold(display_name) COLLATE "C" >= $2
           AND confab_fold(display_name) COLLATE "C" < $3
         ORDER BY confab_fold(display_name) COLLATE "C" LIMIT ${MAX_FOUND})
       UNION ALL
       (SELECT user_id, greatest(2000 - length(display_name), 1001)
         FROM profiles WHERE confab_ending(display_name) COLLATE "C" >= $8
           AND confab_ending(display_name) COLLATE "C" < $9
         ORDER BY confab_ending(display_name) COLLATE "C" LIMIT ${MAX_FOUND})
     ) AS one GROUP BY id
   ), first AS MATERIALIZED (
     ${placed('named')}
   ), resembling AS MATERIALIZED (
     SELECT id, max(score) AS score FROM (
       (SELECT id, round(1000 * similarity(lower(username::text), $4))::int AS score
         FROM users WHERE deleted_at IS NULL AND lower(username::text) % $4
           AND (SELECT count(*) FROM first) < $7 LIMIT ${MAX_FOUND})
       UNION ALL
       (SELECT user_id, round(1000 * similarity(confab_fold(display_name), $4))::int
         FROM profiles WHERE confab_fold(display_name) % $4
           AND (SELECT count(*) FROM first) < $7 LIMIT ${MAX_FOUND})
     ) AS one WHERE id NOT IN (SELECT id FROM named) GROUP BY id
   )
   SELECT ${columns} FROM (
     SELECT * FROM first UNION ALL (${placed('resembling')})
     ORDER BY score DESC, username LIMIT $7
   ) u ${joins} ORDER BY u.score DESC, u.username`,
);

/** A sample of each kind of name, and how many there are of it; nothing before the first ANALYZE. */
export const namesSampled = statement<{ names: string[]; count: number }, []>(
  'user_names_sampled',
  `SELECT s.histogram_bounds::text::text[] AS names, greatest(c.reltuples, 0) AS count
   FROM pg_stats s JOIN pg_class c ON c.oid = to_regclass(s.tablename)
   WHERE s.tablename IN ('users_username_prefix', 'profiles_display_name_prefix')
     AND s.histogram_bounds IS NOT NULL`,
);

/** Those of a list of ids with scores who belong on the page. */
function placed(found: string): string {
  return `SELECT users.*, ${found}.score FROM ${found} JOIN users USING (id)
     WHERE users.id <> $1 AND users.deleted_at IS NULL AND ${mayReach('users.id', '$1')}
       AND (${found}.score < $5 OR (${found}.score = $5 AND users.username > $6::citext))
     ORDER BY ${found}.score DESC, users.username LIMIT $7`;
}

/** To be called in a transaction: until it ends, nobody else changes what they keep for themselves, or ends the account. */
export const holdUser = statement<object, [userId: string]>(
  'user_hold',
  'SELECT FROM users WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE',
);

/** The same of several: whoever changes what is between two people holds both, in the order of their ids. */
export const holdUsers = statement<{ readonly id: string }, [userIds: readonly string[]]>(
  'users_hold',
  `SELECT id FROM users WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL
   ORDER BY id FOR NO KEY UPDATE`,
);

/**
 * Somebody whose account has ended is counted no more, from that moment on: until a job has taken away
 * what they have left with others, whoever counts takes them off.
 */
export const markLeaving = statement<object, [userId: string]>(
  'user_mark_leaving',
  'INSERT INTO leaving_users (user_id) VALUES ($1) ON CONFLICT DO NOTHING',
);

export const forgetLeaving = statement<object, [userId: string]>(
  'background_forget_leaving',
  'DELETE FROM leaving_users WHERE user_id = $1',
);

/** As SQL: how many of those there are for whom `isThere`, of their id, finds a row. */
export const countLeaving = (isThere: (userId: string) => string) =>
  `(SELECT count(*)::int FROM leaving_users leaving WHERE (${isThere('leaving.user_id')}))`;

export const savePrivacy = statement<object, [userId: string, isPrivate: boolean]>(
  'user_save_privacy',
  'UPDATE users SET is_private = $2 WHERE id = $1',
);

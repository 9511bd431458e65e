import type { EntityManager } from '@mikro-orm/postgresql';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import type { UserRow } from '../user/entity.ts';
import { USER } from '../user/repository.ts';

/** Somebody in one of the lists. */
export interface ListedUser extends UserRow {
  readonly since: Date;
}

/** Which part of which of somebody's lists, the newest first. */
export interface FollowPageKey {
  readonly list: keyof typeof LISTS;
  readonly userId: string;
  readonly size: number;
  readonly after: { readonly moment: string; readonly id: string } | null;
  /** Of each user. */
  readonly lookAhead: LookAhead;
}

const LISTS = {
  followers: listOf('followers', 'follows', 'followee_id', 'follower_id'),
  following: listOf('following', 'follows', 'follower_id', 'followee_id'),
  requests: listOf('requests', 'follow_requests', 'followee_id', 'follower_id'),
};

function listOf(name: string, table: string, ownerColumn: string, otherColumn: string) {
  return projectedStatement<
    ListedUser & { page: number },
    [userIds: string[], sizes: number[], afterMoments: string[], afterIds: string[]]
  >(
    `follow_${name}_pages`,
    { ...USER, computed: { page: 'page.number::integer - 1', since: 'listed.created_at' } },
    'u',
    (columns, joins) => `SELECT ${columns}
     FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::uuid[])
       WITH ORDINALITY AS page (user_id, size, after_moment, after_id, number)
     CROSS JOIN LATERAL (
       SELECT one.${otherColumn} AS id, one.created_at FROM ${table} one
       WHERE one.${ownerColumn} = page.user_id
         AND (one.created_at, one.${otherColumn}) < (page.after_moment, page.after_id)
         AND (SELECT users.deleted_at IS NULL FROM users WHERE users.id = one.${otherColumn})
       ORDER BY one.created_at DESC, one.${otherColumn} DESC LIMIT page.size + 1
     ) listed JOIN users u ON u.id = listed.id ${joins}
     ORDER BY page.number, listed.created_at DESC, listed.id DESC`,
  );
}

/** What is read of which list, as a text. */
export const followChoice = ({ list, lookAhead }: FollowPageKey) =>
  `${list} ${LISTS[list].choose(lookAhead)}`;

const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Of pages that are alike: one more row than each page's size, where there are more; `page` is the key's place. */
export async function findFollowPages(em: EntityManager, keys: readonly FollowPageKey[]) {
  const [first] = keys;
  if (!first) return [];
  return LISTS[first.list](
    em,
    first.lookAhead,
    keys.map(({ userId }) => userId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => (after ?? AFTER_ALL).moment),
    keys.map(({ after }) => (after ?? AFTER_ALL).id),
  );
}

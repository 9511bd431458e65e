import type { EntityManager } from '@mikro-orm/postgresql';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { mayReach } from '../reach/repository.ts';
import type { UserRow } from './entity.ts';
import { USER } from './repository.ts';

/** Somebody in a list of people, and since when. */
export interface ListedUser extends UserRow {
  readonly since: Date;
}

/** Which part of a list of people, the newest first, as a viewer is shown it. */
export interface PeoplePageKey {
  /** Whose list it is: a user's, or a post's. */
  readonly ownerId: string;
  readonly viewerId: string;
  readonly size: number;
  readonly after: { readonly moment: string; readonly id: string } | null;
  /** Of each user. */
  readonly lookAhead: LookAhead;
}

export type PeoplePages = ReturnType<typeof peoplePages>;

/** A table that says since when whom has what to do with what, by the columns of either. */
export type PeopleTable = readonly [table: string, ownerColumn: string, personColumn: string];

/** Those who are there and whom the viewer may reach: pages of many lists in one statement. */
export function peoplePages(name: string, [table, ownerColumn, personColumn]: PeopleTable) {
  const pages = projectedStatement<
    ListedUser & { page: number },
    [
      ownerIds: string[],
      sizes: number[],
      afterMoments: string[],
      afterIds: string[],
      viewerIds: string[],
    ]
  >(
    `${name}_pages`,
    { ...USER, computed: { page: 'page.number::integer - 1', since: 'listed.created_at' } },
    'u',
    (columns, joins) => `SELECT ${columns}
     FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::uuid[], $5::uuid[])
       WITH ORDINALITY AS page (owner_id, size, after_moment, after_id, viewer_id, number)
     CROSS JOIN LATERAL (
       SELECT one.${personColumn} AS id, one.created_at FROM ${table} one
       WHERE one.${ownerColumn} = page.owner_id
         AND (one.created_at, one.${personColumn}) < (page.after_moment, page.after_id)
         AND (SELECT users.deleted_at IS NULL FROM users WHERE users.id = one.${personColumn})
         AND ${mayReach(`one.${personColumn}`, 'page.viewer_id')}
       ORDER BY one.created_at DESC, one.${personColumn} DESC LIMIT page.size + 1
     ) listed JOIN users u ON u.id = listed.id ${joins}
     ORDER BY page.number, listed.created_at DESC, listed.id DESC`,
  );

  return {
    /** What is read of the pages' rows, as a text. */
    choose: pages.choose,
    /** Of pages that are alike: one more row than each page's size, where there are more; `page` is the key's place. */
    read: (em: EntityManager, keys: readonly PeoplePageKey[], lookAhead: LookAhead) =>
      pages(
        em,
        lookAhead,
        keys.map(({ ownerId }) => ownerId),
        keys.map(({ size }) => size),
        keys.map(({ after }) => (after ?? AFTER_ALL).moment),
        keys.map(({ after }) => (after ?? AFTER_ALL).id),
        keys.map(({ viewerId }) => viewerId),
      ),
  };
}

const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

import type { EntityManager } from '@mikro-orm/postgresql';
import { NOW } from '../../store/statement/clock.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import type { UserRow } from '../user/entity.ts';
import { USER } from '../user/repository.ts';

type Pair = [ownerId: string, otherId: string];

export const insertBlock = statement<object, Pair>(
  'block_insert',
  `INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, ${NOW})
   ON CONFLICT DO NOTHING`,
);

export const removeBlock = statement<object, Pair>(
  'block_remove',
  'DELETE FROM blocks WHERE blocker_id = $1 AND blocked_id = $2',
);

/** Muting somebody again changes until when. */
export const saveMute = statement<object, [...Pair, until: Date | null]>(
  'mute_save',
  `INSERT INTO mutes (muter_id, muted_id, until, created_at) VALUES ($1, $2, $3, ${NOW})
   ON CONFLICT (muter_id, muted_id) DO UPDATE SET until = excluded.until`,
);

export const removeMute = statement<object, Pair>(
  'mute_remove',
  'DELETE FROM mutes WHERE muter_id = $1 AND muted_id = $2',
);

/** A table that says who wants nothing of whom, its two columns, and as SQL which of its rows hold. */
type Kind = readonly [table: string, owner: string, other: string, holds: string];
const BLOCKS: Kind = ['blocks', 'blocker_id', 'blocked_id', 'true'];
const MUTES: Kind = ['mutes', 'muter_id', 'muted_id', '(one.until IS NULL OR one.until > now())'];

const otherIds = ([table, owner, other, holds]: Kind) =>
  statement<{ readonly id: string }, [ownerId: string, otherIds: readonly string[]]>(
    `${table}_among`,
    `SELECT one.${other} AS id FROM ${table} one
     WHERE one.${owner} = $1 AND one.${other} = ANY($2::uuid[]) AND ${holds}`,
  );

const countOthers = ([table, owner, other]: Kind) =>
  statement<{ readonly count: number }, [...Pair, limit: number]>(
    `${table}_count_others`,
    `SELECT count(*)::int AS count FROM (
       SELECT FROM ${table} WHERE ${owner} = $1 AND ${other} <> $2 LIMIT $3
     ) AS listed`,
  );

/** How many others somebody blocks or mutes beside one, lapsed mutes included; those over the limit are not counted. */
export const OTHERS = { blocks: countOthers(BLOCKS), mutes: countOthers(MUTES) };

/** Those of the others whom somebody blocks, or mutes at this moment. */
export const AMONG = { blocks: otherIds(BLOCKS), mutes: otherIds(MUTES) };

/** Somebody in one of the lists. */
export interface ListedUser extends UserRow {
  readonly since: Date;
}

const listOf = ([table, owner, other, holds]: Kind) =>
  projectedStatement<
    ListedUser,
    [ownerId: string, afterMoment: string, afterId: string, limit: number]
  >(
    `${table}_page`,
    { ...USER, computed: { since: 'listed.created_at' } },
    'u',
    (columns, joins) => `SELECT ${columns} FROM (
       SELECT one.${other} AS id, one.created_at FROM ${table} one
       WHERE one.${owner} = $1 AND (one.created_at, one.${other}) < ($2::timestamptz, $3::uuid)
         AND ${holds}
         AND (SELECT users.deleted_at IS NULL FROM users WHERE users.id = one.${other})
       ORDER BY one.created_at DESC, one.${other} DESC LIMIT $4
     ) listed JOIN users u ON u.id = listed.id ${joins}
     ORDER BY listed.created_at DESC, listed.id DESC`,
  );

const LISTS = { blocks: listOf(BLOCKS), mutes: listOf(MUTES) };
export type ListName = keyof typeof LISTS;

/** So many at most, the newest first, from after a place on. */
export const findListed = (
  em: EntityManager,
  list: ListName,
  lookAhead: LookAhead,
  ownerId: string,
  after: { readonly moment: string; readonly id: string } | null,
  limit: number,
) => {
  const { moment, id } = after ?? AFTER_ALL;
  return LISTS[list](em, lookAhead, ownerId, moment, id, limit);
};

const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

type Exported = Readonly<Record<string, unknown>> & { readonly userId: string };

export const exportedBlocks = statement<Exported, PageById>(
  'export_blocks',
  `SELECT blocked_id AS "userId", created_at AS "createdAt" FROM blocks
   WHERE blocker_id = $1 AND blocked_id > $2 ORDER BY blocked_id LIMIT $3`,
);

export const exportedMutes = statement<Exported, PageById>(
  'export_mutes',
  `SELECT muted_id AS "userId", created_at AS "createdAt", until FROM mutes
   WHERE muter_id = $1 AND muted_id > $2 ORDER BY muted_id LIMIT $3`,
);

/** A batch of either side; gives what is gone. */
const removed = ([table, owner, other]: Kind) =>
  statement<object, [userId: string, limit: number]>(
    `background_${table}_removed`,
    `DELETE FROM ${table} WHERE (${owner}, ${other}) IN (
       (SELECT ${owner}, ${other} FROM ${table} WHERE ${owner} = $1 LIMIT $2)
       UNION ALL
       (SELECT ${owner}, ${other} FROM ${table} WHERE ${other} = $1 LIMIT $2)
     ) RETURNING ${owner}`,
  );

export const blocksRemoved = removed(BLOCKS);
export const mutesRemoved = removed(MUTES);

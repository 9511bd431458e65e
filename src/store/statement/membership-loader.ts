import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Statement } from './statement.ts';

/** Something that may be on a list of a user's own. */
export interface OnList {
  readonly userId: string;
  readonly id: string;
}

/** Finds those of some that are on a user's list. */
type ReadAmong = Statement<{ readonly id: string }, [userId: string, ids: readonly string[]]>;

const keyOf = ({ userId, id }: OnList) => `${userId} ${id}`;

/** Whether things are on lists: one statement for each user, and mostly there is one. */
export const createMembershipLoader = (em: EntityManager, readAmong: ReadAmong) =>
  new DataLoader<OnList, boolean, string>(
    async (asked) => {
      const byUser = [...Map.groupBy(asked, ({ userId }) => userId)];
      const found = await Promise.all(
        byUser.map(async ([userId, of]) => {
          const rows = await readAmong(
            em,
            userId,
            of.map(({ id }) => id),
          );
          return rows.map(({ id }) => keyOf({ userId, id }));
        }),
      );
      const keys = new Set(found.flat());
      return asked.map((one) => keys.has(keyOf(one)));
    },
    { cacheKeyFn: keyOf },
  );

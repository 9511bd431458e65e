import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import type { PresenceRow } from './entity.ts';
import { type Acquaintance, findAcquaintances, presenceByUser } from './repository.ts';

const pairKey = ({ viewerId, userId }: Acquaintance) => `${viewerId} ${userId}`;

export function createPresenceLoaders(em: EntityManager) {
  return {
    /** Null for those whose account is gone. */
    byUser: new DataLoader<string, PresenceRow | null>(async (userIds) =>
      alignOrNull(userIds, await presenceByUser(em, userIds), (row) => row.userId),
    ),
    /** Whether the two share a direct chat or a group. */
    isAcquainted: new DataLoader<Acquaintance, boolean, string>(
      async (pairs) => {
        const found = new Set((await findAcquaintances(em, pairs)).map(pairKey));
        return pairs.map((pair) => found.has(pairKey(pair)));
      },
      { cacheKeyFn: pairKey },
    ),
  };
}

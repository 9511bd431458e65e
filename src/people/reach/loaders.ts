import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { type ReachPair, unreachable } from './repository.ts';

const pairKey = ({ viewerId, userId }: ReachPair) => `${viewerId} ${userId}`;

export function createReachLoaders(em: EntityManager) {
  return {
    mayReach: new DataLoader<ReachPair, boolean, string>(
      async (pairs) => {
        const viewerIds = pairs.map(({ viewerId }) => viewerId);
        const userIds = pairs.map(({ userId }) => userId);
        const apart = new Set((await unreachable(em, viewerIds, userIds)).map(pairKey));
        return pairs.map((pair) => !apart.has(pairKey(pair)));
      },
      { cacheKeyFn: pairKey },
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull, batchAlike, groupByKey } from '../../store/statement/align.ts';
import type { FollowStateName } from './entity.ts';
import {
  findFollowPages,
  followChoice,
  type FollowPageKey,
  type ListedUser,
} from './lists-repository.ts';
import {
  type FollowCounts,
  followCounts,
  type FollowPair,
  followStates,
  sharing,
} from './repository.ts';

interface Sharing {
  readonly userId: string;
  readonly viewerId: string;
}

const pairKey = ({ followerId, followeeId }: FollowPair) => `${followerId} ${followeeId}`;
const sharingKey = ({ userId, viewerId }: Sharing) => `${userId} ${viewerId}`;
const pageKey = (key: FollowPageKey) =>
  `${key.userId} ${key.size} ${key.after?.moment} ${key.after?.id} ${followChoice(key)}`;

export function createFollowLoaders(em: EntityManager) {
  return {
    state: new DataLoader<FollowPair, FollowStateName, string>(
      async (pairs) => {
        const followerIds = pairs.map(({ followerId }) => followerId);
        const followeeIds = pairs.map(({ followeeId }) => followeeId);
        const rows = await followStates(em, followerIds, followeeIds);
        return alignOrNull(pairs.map(pairKey), rows, pairKey).map((row) => row?.state ?? 'NONE');
      },
      { cacheKeyFn: pairKey },
    ),
    /** Whether the one shares with the other what they post, and whom they follow. */
    shares: new DataLoader<Sharing, boolean, string>(
      async (pairs) => {
        const userIds = pairs.map(({ userId }) => userId);
        const viewerIds = pairs.map(({ viewerId }) => viewerId);
        const rows = await sharing(em, userIds, viewerIds);
        return alignOrNull(pairs.map(sharingKey), rows, sharingKey).map((row) => row !== null);
      },
      { cacheKeyFn: sharingKey },
    ),
    /** Null for those who are gone. */
    counts: new DataLoader<string, FollowCounts | null>(async (userIds) =>
      alignOrNull(userIds, await followCounts(em, userIds), (row) => row.userId),
    ),
    /** One more than the page's size where there are more. */
    page: new DataLoader<FollowPageKey, ListedUser[], string>(
      async (keys) =>
        batchAlike(keys, followChoice, async (alike) =>
          groupByKey([...alike.keys()], await findFollowPages(em, alike), (row) => row.page),
        ),
      { cacheKeyFn: pageKey },
    ),
  };
}

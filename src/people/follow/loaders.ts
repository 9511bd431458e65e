import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import type { FollowStateName } from './entity.ts';
import { createPeoplePageLoader } from '../user/people-page-loaders.ts';
import {
  FOLLOW_PAGES,
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
    followers: createPeoplePageLoader(em, FOLLOW_PAGES.followers),
    following: createPeoplePageLoader(em, FOLLOW_PAGES.following),
    requests: createPeoplePageLoader(em, FOLLOW_PAGES.requests),
  };
}

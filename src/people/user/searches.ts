import type { App } from '../../context.ts';
import { createProfileNews, type ProfileNews } from './profile-news.ts';
import { createResemblance, type Resemblance } from './resemblance.ts';
import pLimit, { type LimitFunction } from 'p-limit';
import { unavailable } from '../../errors.ts';

/** Of one user. More are too many to wait for. */
const MAX_WAITING = 20;
const POOL_SHARE = 1 / 4;

/** Searches are the dearest of all reads: they take turns. */
export interface Searches {
  /** Runs one of a user's searches after the other, and a few of all users at once. */
  inTurn<Result>(userId: string, search: () => Promise<Result>): Promise<Result>;
}

/** So that neither one user nor all of them together take the whole pool. */
function createSearches(poolSize: number): Searches {
  const ofAll = pLimit(Math.max(1, Math.floor(poolSize * POOL_SHARE)));
  const ofUsers = new Map<string, LimitFunction>();

  return {
    async inTurn(userId, search) {
      const ofUser = ofUsers.get(userId) ?? pLimit(1);
      if (ofUser.pendingCount >= MAX_WAITING) throw unavailable('The search');
      ofUsers.set(userId, ofUser);
      try {
        return await ofUser(() => ofAll(search));
      } finally {
        if (ofUser.activeCount + ofUser.pendingCount === 0) ofUsers.delete(userId);
      }
    },
  };
}

export interface UserServices {
  readonly searches: Searches;
  readonly resemblance: Resemblance;
  readonly profileNews: ProfileNews;
}

export const createUserServices = (app: App): UserServices => ({
  searches: createSearches(app.config.databasePoolSize),
  resemblance: createResemblance(app.rootEm),
  profileNews: createProfileNews({ ...app, em: app.rootEm }),
});

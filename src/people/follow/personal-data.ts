import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { Lease } from '../../jobs/kinds.ts';
import type { PersonalData, Stores } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import {
  countsRemoved,
  exportedFollowers,
  exportedFollowing,
  exportedRequested,
  exportedRequests,
  followersRemoved,
  followingRemoved,
  requestsRemoved,
} from './personal-data-repository.ts';

const byUser = ({ userId }: { readonly userId: string }) => userId;

export const followData: PersonalData = {
  lists: {
    following: pagesById(exportedFollowing, byUser),
    followers: pagesById(exportedFollowers, byUser),
    followRequestsSent: pagesById(exportedRequested, byUser),
    followRequests: pagesById(exportedRequests, byUser),
  },
  erase: eraseFollows,
};

async function eraseFollows({ rootEm }: Stores, userId: string, lease: Lease): Promise<boolean> {
  for (const remove of [followingRemoved, followersRemoved, requestsRemoved]) {
    const step = async () => (await remove(rootEm, userId, BATCH_SIZE)).length;
    if (!(await inBatches(lease, step))) return false;
  }
  await countsRemoved(rootEm, userId);
  return true;
}

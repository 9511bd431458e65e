import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import {
  exportedInvites,
  exportedRequests,
  invitesDisowned,
  requestsOfRemoved,
} from './export-repository.ts';

/** Invites stay good without those who made them. */
export const inviteData: PersonalData = {
  lists: {
    invites: pagesById(exportedInvites, ({ id }) => id),
    joinRequests: pagesById(exportedRequests, ({ chatId }) => chatId),
  },
  erase: async ({ rootEm }, userId, lease) =>
    (await inBatches(
      lease,
      async () => (await requestsOfRemoved(rootEm, userId, BATCH_SIZE)).length,
    )) && inBatches(lease, async () => (await invitesDisowned(rootEm, userId, BATCH_SIZE)).length),
};

import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { bansGivenDisowned, bansOfRemoved, exportedBans, exportedBansGiven } from './repository.ts';

export const banData: PersonalData = {
  lists: {
    bans: pagesById(exportedBans, ({ chatId }) => chatId),
    bansGiven: pagesById(exportedBansGiven, ({ chatId }) => chatId),
  },
  erase: async ({ rootEm }, userId, lease) =>
    (await inBatches(
      lease,
      async () => (await bansOfRemoved(rootEm, userId, BATCH_SIZE)).length,
    )) &&
    inBatches(lease, async () => (await bansGivenDisowned(rootEm, userId, BATCH_SIZE)).length),
};

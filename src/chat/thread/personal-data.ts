import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { exportedMentions, exportedThreads, placesRemoved } from './writing-repository.ts';

/** Threads stay for those who are left; nobody who is gone is told to have been in them. */
export const threadData: PersonalData = {
  lists: {
    threads: pagesByPosition(exportedThreads),
    threadMentions: pagesByPosition(exportedMentions),
  },
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await placesRemoved(rootEm, userId, BATCH_SIZE)).length),
};

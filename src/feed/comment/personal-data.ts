import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import { pagesById } from '../../safety/privacy/pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { commentsRemovedOf, exportedComments } from './repository.ts';

export const comment: PersonalData = {
  lists: { comments: pagesById(exportedComments, ({ id }) => id) },
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await commentsRemovedOf(rootEm, userId, BATCH_SIZE)).length),
};

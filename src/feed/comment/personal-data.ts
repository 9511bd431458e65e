import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { commentsRemovedOf, exportedComments } from './repository.ts';

export const commentData: PersonalData = {
  lists: { comments: pagesById(exportedComments, ({ id }) => id) },
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await commentsRemovedOf(rootEm, userId, BATCH_SIZE)).length),
};

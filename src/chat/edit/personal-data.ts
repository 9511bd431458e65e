import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { editsRemoved, exportedEdits } from './repository.ts';

/** They go also where the messages stay. */
export const editData: PersonalData = {
  lists: { messageEdits: pagesByPosition(exportedEdits) },
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await editsRemoved(rootEm, userId, BATCH_SIZE)).length),
};

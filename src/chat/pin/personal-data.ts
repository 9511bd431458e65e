import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { exportedPins, pinnersForgotten } from './repository.ts';

/** What somebody has pinned stays pinned: it is the chat's, and names nobody who is gone. */
export const pinData: PersonalData = {
  lists: { pins: pagesByPosition(exportedPins) },
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await pinnersForgotten(rootEm, userId, BATCH_SIZE)).length),
};

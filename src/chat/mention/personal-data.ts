import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { exportedMentions, mentionsRemoved } from './repository.ts';

export const mentionData: PersonalData = {
  lists: { mentions: pagesByPosition(exportedMentions) },
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await mentionsRemoved(rootEm, userId, BATCH_SIZE)).length),
};

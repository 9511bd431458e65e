import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { blocksRemoved, exportedBlocks, exportedMutes, mutesRemoved } from './repository.ts';

const byUser = ({ userId }: { readonly userId: string }) => userId;

/** Whom others block is theirs: an export does not tell who blocks somebody. */
export const blockData: PersonalData = {
  lists: {
    blocks: pagesById(exportedBlocks, byUser),
    mutes: pagesById(exportedMutes, byUser),
  },
  erase: async ({ rootEm }, userId, lease) =>
    (await inBatches(
      lease,
      async () => (await blocksRemoved(rootEm, userId, BATCH_SIZE)).length,
    )) && inBatches(lease, async () => (await mutesRemoved(rootEm, userId, BATCH_SIZE)).length),
};

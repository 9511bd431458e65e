import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { keysRemovedOf } from './repository.ts';

export const idempotencyData: PersonalData = {
  erase: ({ rootEm }, userId, lease) =>
    inBatches(lease, async () => (await keysRemovedOf(rootEm, userId, BATCH_SIZE)).length),
};

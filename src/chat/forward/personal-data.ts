import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { attachmentsOfOwnerRemoved } from './repository.ts';

/** What others have forwarded of somebody's files is theirs no more, unless their messages are kept, with their files. */
export const forwardData: PersonalData = {
  erase: ({ rootEm, config }, userId, lease) =>
    config.keepDeletedMessages
      ? Promise.resolve(true)
      : inBatches(
          lease,
          async () => (await attachmentsOfOwnerRemoved(rootEm, userId, BATCH_SIZE)).length,
        ),
};

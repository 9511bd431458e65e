import type { Shared } from '../../context.ts';
import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { JobHandlers, Lease } from '../../jobs/kinds.ts';
import { findLateConsumers, pruneEvents } from './retention-repository.ts';

/** How long events are kept of which everybody was told: a new consumer may begin with them. */
const RETENTION_DAYS = 7;

/** Resolves to whether all is gone that may go. */
export async function forgetEvents(
  { rootEm, log }: Pick<Shared, 'rootEm' | 'log'>,
  lease: Lease,
): Promise<boolean> {
  const isDone = await inBatches(
    lease,
    async () => (await pruneEvents(rootEm, RETENTION_DAYS, BATCH_SIZE)).length,
  );
  const late = await findLateConsumers(rootEm, RETENTION_DAYS);
  if (late.length > 0) {
    const consumers = late.map(({ name }) => name);
    log.warn({ consumers }, `Events of more than ${RETENTION_DAYS} days are kept for consumers`);
  }
  return isDone;
}

export const createOutboxJobs = (shared: Shared): Pick<JobHandlers, 'pruneEvents'> => ({
  pruneEvents: async (job, lease) => ((await forgetEvents(shared, lease)) ? null : job),
});

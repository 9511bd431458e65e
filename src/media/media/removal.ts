import type { Shared } from '../../context.ts';
import { pause } from '../../jobs/batches.ts';
import { inTransaction, type Transaction } from '../../jobs/transaction.ts';
import { lockMedia } from './removal-repository.ts';

/** Of one job, and of one transaction where there may be many. */
const FILES_AT_ONCE = 500;

/**
 * Takes of the media those that nothing shows any more, and has their files taken once the transaction
 * has committed; gives their ids. Whoever shows one of them at this moment waits, and is refused.
 */
export async function removeUnused(
  { mediaUses }: Pick<Shared, 'mediaUses'>,
  { em, enqueue }: Transaction,
  mediaIds: readonly string[],
): Promise<readonly string[]> {
  if (mediaIds.length === 0) return [];
  await lockMedia(em, mediaIds);
  // What is looked at from here on nobody else changes: with the locks, the last one to let go is seen.
  const removed = await mediaUses.unusedRemoved(em, mediaIds);
  const ids = removed.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += FILES_AT_ONCE) {
    await enqueue('purgeMedia', { mediaIds: ids.slice(start, start + FILES_AT_ONCE) });
  }
  return ids;
}

/** The same of many, some at a time, for what nobody waits for. */
export async function removeInBatches(
  shared: Pick<Shared, 'mediaUses' | 'rootEm' | 'jobs'>,
  mediaIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < mediaIds.length; start += FILES_AT_ONCE) {
    if (start > 0) await pause();
    const some = mediaIds.slice(start, start + FILES_AT_ONCE);
    await inTransaction(shared.rootEm.fork(), shared.jobs, (transaction) =>
      removeUnused(shared, transaction, some),
    );
  }
}

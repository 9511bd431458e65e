import { v7 } from 'uuid';
import type { Shared } from '../context.ts';
import { BATCH_SIZE, inBatches, pause } from '../jobs/batches.ts';
import type { Lease } from '../jobs/kinds.ts';
import { forgetExpiredCodes } from '../phone/repository.ts';
import { securityEventsForgotten } from './audit-repository.ts';
import { forgetReserved } from './repository.ts';
import { forgetEndedSessions } from './session-repository.ts';

/** How long an ended session is known, so that its tokens are told from garbage. */
const SESSION_MEMORY_SECONDS = 30 * 86_400;
const DAY_MS = 86_400_000;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

type Stores = Pick<Shared, 'rootEm'> & {
  readonly config: Pick<Shared['config'], 'securityEventDays'>;
};

/**
 * Takes what is over of everybody, also of those who never come back; gives the session that it has
 * come to, where the lease ended before.
 */
export async function forgetPast(
  { rootEm, config }: Stores,
  { afterId }: { readonly afterId?: string },
  lease: Lease,
): Promise<{ readonly afterId: string } | null> {
  let lastId = afterId ?? BEFORE_ALL_IDS;
  // Ids begin with the moment at which they were made.
  const oldestId = v7({ msecs: Date.now() - config.securityEventDays * DAY_MS });
  const forgetEvents = async () =>
    (await securityEventsForgotten(rootEm, oldestId, BATCH_SIZE)).length;
  if (!(await inBatches(lease, forgetEvents))) return { afterId: lastId };
  await forgetReserved(rootEm);
  await forgetExpiredCodes(rootEm);
  while (!lease.isOver()) {
    const [walked] = await forgetEndedSessions(rootEm, lastId, BATCH_SIZE, SESSION_MEMORY_SECONDS);
    if (!walked?.lastId) return null;
    lastId = walked.lastId;
    await pause();
  }
  return { afterId: lastId };
}

import { v7 } from 'uuid';
import type { Shared } from '../../context.ts';
import { forgetKeysOfGone } from '../../identity/idempotency/repository.ts';
import { BATCH_SIZE, inBatches, pause } from '../../jobs/batches.ts';
import type { JobPayloads, Lease } from '../../jobs/kinds.ts';
import { forgetExpiredCodes } from '../../identity/phone/repository.ts';
import { securityEventsForgotten } from '../../identity/audit/repository.ts';
import { forgetReserved } from '../../identity/account/repository.ts';
import { forgetEndedSessions } from '../../identity/session/repository.ts';

/** How long an ended session is known, so that its tokens are told from garbage. */
const SESSION_MEMORY_SECONDS = 30 * 86_400;
/** How long a key is known at least, also of what is gone. */
const KEY_MEMORY_DAYS = 30;
const DAY_MS = 86_400_000;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

type Stores = Pick<Shared, 'rootEm'> & {
  readonly config: Pick<Shared['config'], 'securityEventDays'>;
};

/**
 * Takes what is over of everybody, also of those who never come back; gives where it has come to, where
 * the lease ended before.
 */
export async function forgetPast(
  { rootEm, config }: Stores,
  position: JobPayloads['forgetPast'],
  lease: Lease,
): Promise<JobPayloads['forgetPast'] | null> {
  const oldestId = idOfDaysAgo(config.securityEventDays);
  const forgetEvents = async () =>
    (await securityEventsForgotten(rootEm, oldestId, BATCH_SIZE)).length;
  if (!(await inBatches(lease, forgetEvents))) return position;
  await forgetReserved(rootEm);
  await forgetExpiredCodes(rootEm);

  const { afterId, afterKeyOf } = position;
  const oldestKeyOf = idOfDaysAgo(KEY_MEMORY_DAYS);
  // Sessions come last: with a session to go on after, the keys are done.
  const keyOf = afterId
    ? null
    : await walk(lease, afterKeyOf ?? BEFORE_ALL_IDS, (id) =>
        forgetKeysOfGone(rootEm, id, BATCH_SIZE, oldestKeyOf),
      );
  if (keyOf) return { afterKeyOf: keyOf };
  const sessionId = await walk(lease, afterId ?? BEFORE_ALL_IDS, (id) =>
    forgetEndedSessions(rootEm, id, BATCH_SIZE, SESSION_MEMORY_SECONDS),
  );
  return sessionId ? { afterId: sessionId } : null;
}

/** Goes on from page to page; gives the last id where the lease ends before, and null at the end. */
async function walk(
  lease: Lease,
  afterId: string,
  nextPage: (afterId: string) => Promise<readonly { readonly lastId: string | null }[]>,
): Promise<string | null> {
  let lastId = afterId;
  while (!lease.isOver()) {
    const [page] = await nextPage(lastId);
    if (!page?.lastId) return null;
    lastId = page.lastId;
    await pause();
  }
  return lastId;
}

/** Ids begin with the moment at which they were made. */
const idOfDaysAgo = (days: number) => v7({ msecs: Date.now() - days * DAY_MS });

import type { Shared } from '../../context.ts';
import { poolOf } from '../../store/orm/orm.ts';
import { pause } from '../../jobs/batches.ts';
import type { JobHandlers, Lease } from '../../jobs/kinds.ts';
import { findChatsAfter, pruneChat } from './retention-repository.ts';

const CHATS_AT_ONCE = 500;
const EVENTS_AT_ONCE = 1_000;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

type Stores = Pick<Shared, 'rootEm'> & { readonly config: Pick<Shared['config'], 'logRetention'> };

/**
 * Keeps the logs of chats short: whoever comes back to a log that was cut is told to resync. Gives the
 * chat that it has come to, where the lease ended before.
 */
export async function pruneLogs(
  { rootEm, config }: Stores,
  { afterId }: { readonly afterId?: string },
  lease: Lease,
): Promise<{ readonly afterId: string } | null> {
  const pool = poolOf(rootEm);
  let lastId = afterId ?? BEFORE_ALL_IDS;
  for (;;) {
    const chats = await findChatsAfter(pool, config.logRetention, lastId, CHATS_AT_ONCE);
    if (chats.length === 0) return null;
    for (const chat of chats) {
      let gone = chat.isDue ? EVENTS_AT_ONCE : 0;
      while (gone === EVENTS_AT_ONCE) {
        if (lease.isOver()) return { afterId: lastId };
        gone = await pruneChat(pool, chat, config.logRetention, EVENTS_AT_ONCE);
        await pause();
      }
      lastId = chat.id;
    }
    if (lease.isOver()) return { afterId: lastId };
    await pause();
  }
}

export const createLogJobs = (shared: Shared): Pick<JobHandlers, 'pruneLogs'> => ({
  pruneLogs: (job, lease) => pruneLogs(shared, job, lease),
});

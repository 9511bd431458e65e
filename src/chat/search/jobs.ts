import type { Shared } from '../../context.ts';
import { pause } from '../../jobs/batches.ts';
import type { JobHandlers, Lease } from '../../jobs/kinds.ts';
import { indexChats } from './indexing.ts';
import {
  chatsBehind,
  chatsWithNews,
  endOfWindow,
  forgetEnded,
  type KnownChat,
} from './indexing-repository.ts';

/** What a minute's run has not come to is not lost on the next. */
const NEWS_MINUTES = 10;
const CHATS_AT_ONCE = 1_000;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

type Stores = Pick<Shared, 'rootEm'> & { readonly config: Pick<Shared['config'], 'isSearched'> };
interface Progress {
  readonly afterId?: string;
}

/** Indexes what was said lately. Nothing waits for it: what is not indexed is looked at itself. */
async function indexNews(
  { rootEm, config }: Stores,
  { afterId = BEFORE_ALL_IDS }: Progress,
  lease: Lease,
): Promise<Progress | null> {
  if (!config.isSearched) return null;
  for (let lastId = afterId; !lease.isOver();) {
    const chats = await chatsWithNews(rootEm, NEWS_MINUTES, lastId, CHATS_AT_ONCE);
    const last = chats.at(-1);
    if (!last) return null;
    const done = await indexChats(rootEm, idsOf(chats), lease);
    if (!done) return { afterId: lastId };
    lastId = last.chatId;
    await pause();
  }
  return null;
}

/** Goes through all chats: what was there before there was an index, and what nodes have missed that stood still. */
async function sweep(
  { rootEm, config }: Stores,
  { afterId = BEFORE_ALL_IDS }: Progress,
  lease: Lease,
): Promise<Progress | null> {
  if (!config.isSearched) return null;
  let lastId = afterId;
  while (!lease.isOver()) {
    const [end] = await endOfWindow(rootEm, lastId, CHATS_AT_ONCE);
    if (!end?.id) return null;
    await forgetEnded(rootEm, lastId, end.id);
    const chats = await chatsBehind(rootEm, lastId, end.id);
    if (!(await indexChats(rootEm, idsOf(chats), lease))) break;
    lastId = end.id;
    await pause();
  }
  return { afterId: lastId };
}

const idsOf = (chats: readonly KnownChat[]) => chats.map(({ chatId }) => chatId);

export const createSearchJobs = (
  stores: Stores,
): Pick<JobHandlers, 'indexMessages' | 'sweepMessages'> => ({
  indexMessages: (job, lease) => indexNews(stores, job, lease),
  sweepMessages: (job, lease) => sweep(stores, job, lease),
});

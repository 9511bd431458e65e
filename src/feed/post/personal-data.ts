import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { Lease } from '../../jobs/kinds.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import type { PersonalData, Stores } from '../../safety/privacy/personal-data.ts';
import { takeAway } from './attachments.ts';
import { commentsRemovedFrom, exportedPosts, oldestPosts } from './repository.ts';

const POSTS_AT_ONCE = 500;

export const postData: PersonalData = {
  lists: { posts: pagesById(exportedPosts, ({ id }) => id) },
  erase: erasePosts,
};

/** What others wrote below them goes first: a post takes all its comments along in one statement. */
async function erasePosts(stores: Stores, userId: string, lease: Lease): Promise<boolean> {
  const { rootEm, jobs } = stores;
  for (;;) {
    const ids = (await oldestPosts(rootEm, userId, POSTS_AT_ONCE)).map(({ id }) => id);
    if (ids.length === 0) return true;
    const removeComments = async () => (await commentsRemovedFrom(rootEm, ids, BATCH_SIZE)).length;
    if (!(await inBatches(lease, removeComments))) return false;
    await inTransaction(rootEm.fork(), jobs, (transaction) => takeAway(stores, transaction, ids));
  }
}

import type { Shared } from '../../context.ts';
import type { Transaction } from '../../jobs/transaction.ts';
import { removeUnused } from '../../media/media/removal.ts';
import type { MediaUse } from '../../media/media/use.ts';
import { sharesWith } from '../../people/follow/repository.ts';
import { attachmentsRemoved } from './attachments-repository.ts';
import { removePosts } from './repository.ts';

/** Whoever is shown the post is shown them. */
export const ATTACHED_TO_POSTS: MediaUse = {
  table: 'post_attachments',
  column: 'media_id',
  isSeenBy: (row, viewerId) => `EXISTS (
    SELECT FROM posts WHERE posts.id = ${row}.post_id AND ${sharesWith('posts.author_id', viewerId)}
  )`,
};

/** With their attachments, which go where they were shown nowhere else; gives the ids that are gone. */
export async function takeAway(
  shared: Pick<Shared, 'mediaUses'>,
  transaction: Transaction,
  postIds: readonly string[],
): Promise<readonly string[]> {
  const detached = await attachmentsRemoved(transaction.em, postIds);
  const removed = await removePosts(transaction.em, postIds);
  await removeUnused(
    shared,
    transaction,
    detached.map(({ mediaId }) => mediaId),
  );
  return removed.map(({ id }) => id);
}

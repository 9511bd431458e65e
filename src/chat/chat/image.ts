import type { Context, Shared } from '../../context.ts';
import type { Transaction } from '../../jobs/transaction.ts';
import type { MediaRow } from '../../media/media/entity.ts';
import { removeUnused } from '../../media/media/removal.ts';
import type { ChatRow } from './entity.ts';
import { imageRemoved } from './repository.ts';

export function readImage(
  { loaders }: Pick<Context, 'loaders'>,
  { imageMediaId }: ChatRow,
): Promise<MediaRow | null> | null {
  return imageMediaId ? loaders.media.byId.load(imageMediaId) : null;
}

/** Of a chat that has ended. */
export async function removeImage(
  shared: Pick<Shared, 'mediaUses'>,
  transaction: Transaction,
  chatId: string,
): Promise<void> {
  const removed = await imageRemoved(transaction.em, chatId);
  await removeUnused(
    shared,
    transaction,
    removed.map(({ mediaId }) => mediaId),
  );
}

import type { Shared } from '../../context.ts';
import type { Transaction } from '../../jobs/transaction.ts';
import { removeUnused } from '../../media/media/removal.ts';
import { hasAttachments, removeAttachments } from './attachments.ts';
import type { MessageRow } from './entity.ts';

/** What hangs on messages of a chat that have become tombstones goes, and files that nothing else shows. */
export async function removeContent(
  shared: Pick<Shared, 'mediaUses' | 'removeMessageParts'>,
  transaction: Transaction,
  chatId: string,
  messages: readonly Pick<MessageRow, 'seq' | 'kind'>[],
): Promise<void> {
  const attached = messages.filter(hasAttachments).map(({ seq }) => seq);
  if (attached.length > 0) await removeAttachments(shared, transaction, chatId, attached);
  const seqs = messages.map(({ seq }) => seq);
  const shown = await shared.removeMessageParts(transaction.em, chatId, seqs);
  await removeUnused(
    shared,
    transaction,
    shown.map(({ mediaId }) => mediaId),
  );
}

import type { Context, Shared } from '../../context.ts';
import type { Transaction } from '../../jobs/transaction.ts';
import type { MediaRow } from '../../media/media/entity.ts';
import { removeUnused } from '../../media/media/removal.ts';
import type { MediaUse } from '../../media/media/use.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { mayRead } from '../access/repository.ts';
import { attachmentsRemoved } from './attachments-repository.ts';
import type { MessageRow } from './entity.ts';
import { isStanding } from './standing-repository.ts';

/** Who may read a chat sees what is shown with its messages, by a table that has `chat_id`, `seq` and `media_id`. */
export const shownWithMessages = (table: string): MediaUse => ({
  table,
  column: 'media_id',
  isShown: (row) => `EXISTS (
    SELECT FROM ${writtenIn(row)} WHERE ${isStanding('messages')} AND chats.deleted_at IS NULL
  )`,
  isSeenBy: (row, viewerId) => `EXISTS (
    SELECT FROM ${writtenIn(row)} LEFT JOIN chat_members member
      ON member.chat_id = chats.id AND member.user_id = ${viewerId}
    WHERE ${isStanding('messages')} AND ${mayRead('chats', 'member', viewerId)}
  )`,
  leftBehindEnded: `DELETE FROM ${table} shown USING messages
    WHERE shown.media_id = ANY($1::uuid[]) AND messages.deleted_at IS NOT NULL
      AND messages.chat_id = shown.chat_id AND messages.seq = shown.seq
    RETURNING shown.media_id AS id`,
});

const writtenIn = (row: string) => `chats JOIN messages
  ON chats.id = ${row}.chat_id AND messages.chat_id = chats.id AND messages.seq = ${row}.seq`;

/** The kind tells whether there are any, so that nothing is asked for those that have none. */
export function readAttachments(
  { loaders }: Pick<Context, 'loaders'>,
  message: MessageRow,
  lookAhead: LookAhead,
): readonly MediaRow[] | Promise<readonly MediaRow[]> {
  if (message.deletedAt || !hasAttachments(message)) return [];
  return message.attachments ?? loaders.message.attachments.load(message, lookAhead);
}

export const hasAttachments = ({ kind }: Pick<MessageRow, 'kind'>) =>
  kind !== 'TEXT' && kind !== 'POLL' && kind !== 'SYSTEM';

/** What was attached to messages that are emptied is shown no more, and goes where it was shown nowhere else. */
export async function removeAttachments(
  shared: Pick<Shared, 'mediaUses'>,
  transaction: Transaction,
  chatId: string,
  seqs: readonly number[],
): Promise<void> {
  const removed = await attachmentsRemoved(transaction.em, chatId, seqs);
  await removeUnused(
    shared,
    transaction,
    removed.map(({ mediaId }) => mediaId),
  );
}

import { AppError } from '../../errors.ts';
import { BATCH_SIZE, inBatches, pause } from '../../jobs/batches.ts';
import type { Shared } from '../../context.ts';
import type { JobHandlers, Lease } from '../../jobs/kinds.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { removeInBatches, removeUnused } from '../../media/media/removal.ts';
import type { Stores } from '../../safety/privacy/personal-data.ts';
import { ChatMember } from '../chat/entity.ts';
import { chatUpdated } from '../chat/events.ts';
import { removeImage } from '../chat/image.ts';
import { attachmentsRemoved } from '../message/attachments-repository.ts';
import {
  attachmentsRemovedFrom,
  doorsRemovedFrom,
  emptyMessages,
  messagesRemovedFrom,
  nextChatOf,
  previewsRemovedFrom,
  writtenAfter,
} from './erasure-repository.ts';
import { removeFromChat } from './membership.ts';

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

/** Chat by chat: one that is held up keeps no other from being left. */
export async function leaveChats(stores: Stores, userId: string, lease: Lease): Promise<boolean> {
  const { keepDeletedMessages } = stores.config;
  const failures: unknown[] = [];
  let chatId = BEFORE_ALL_IDS;
  for (;;) {
    const [next] = await nextChatOf(stores.rootEm, userId, chatId, keepDeletedMessages);
    if (!next?.chatId) break;
    chatId = next.chatId;
    try {
      if (!(await leaveForGood(stores, chatId, userId, lease))) return false;
    } catch (error) {
      failures.push(error);
    }
    if (lease.isOver()) return false;
  }
  if (failures.length > 0) throw failures[0];
  return true;
}

/**
 * Ends the membership, and empties the messages in batches: each has an event of its own, which is
 * newer than any copy of what it empties.
 */
async function leaveForGood(
  stores: Stores,
  chatId: string,
  userId: string,
  lease: Lease,
): Promise<boolean> {
  const { rootEm, chatLog, config, removeMessageParts } = stores;
  let lastSeq = 0;
  for (let isFirst = true; !lease.isOver(); isFirst = false) {
    const written = config.keepDeletedMessages
      ? []
      : await writtenAfter(rootEm, chatId, userId, lastSeq, BATCH_SIZE);
    // Only what is read after the leaving is sure to be all.
    if (written.length === 0 && !isFirst) return true;
    const seqs = written.map(({ seq }) => seq);
    let attached: readonly { readonly mediaId: string }[] = [];
    const change = chatLog.change(chatId, async (change) => {
      const { em, chat, append } = change;
      const member = isFirst ? await em.findOne(ChatMember, { chatId, userId }) : null;
      if (member) await removeFromChat(change, member);
      else if (seqs.length > 0) append(chatUpdated({ actorId: userId }));
      if (chat.deletedAt) return;
      await emptyMessages(em, chatId, userId, seqs, chat.lastSeq);
      attached = [
        ...(await removeMessageParts(em, chatId, seqs)),
        ...(await attachmentsRemoved(em, chatId, seqs)),
      ];
    });
    if (!(await unlessGone(change))) return true;
    // Nobody in the chat waits for that. What is missed here goes with whatever else they had uploaded.
    await removeInBatches(stores, idsOf(attached));
    lastSeq = seqs.at(-1) ?? lastSeq;
    await pause();
  }
  return false;
}

/** Takes what is attached in a chat that has ended, its image, its bans and invites, and its messages. */
async function emptyChat(
  stores: Stores,
  { chatId }: { readonly chatId: string },
  lease: Lease,
): Promise<boolean> {
  const { rootEm, jobs } = stores;
  const removeAttached = () =>
    inTransaction(rootEm.fork(), jobs, async (transaction) => {
      const removed = await attachmentsRemovedFrom(transaction.em, chatId, BATCH_SIZE);
      await removeUnused(stores, transaction, idsOf(removed));
      return removed.length;
    });
  if (!(await inBatches(lease, removeAttached))) return false;
  const removePreviewed = () =>
    inTransaction(rootEm.fork(), jobs, async (transaction) => {
      const removed = await previewsRemovedFrom(transaction.em, chatId, BATCH_SIZE);
      await removeUnused(stores, transaction, idsOf(removed));
      return removed.length;
    });
  if (!(await inBatches(lease, removePreviewed))) return false;
  await inTransaction(rootEm.fork(), jobs, (transaction) =>
    removeImage(stores, transaction, chatId),
  );
  const removeDoors = async () => (await doorsRemovedFrom(rootEm, chatId, BATCH_SIZE)).length;
  if (!(await inBatches(lease, removeDoors))) return false;
  let lastSeq = 0;
  return inBatches(lease, async () => {
    const removed = await messagesRemovedFrom(rootEm, chatId, lastSeq, BATCH_SIZE);
    lastSeq = Math.max(lastSeq, ...removed.map(({ seq }) => seq));
    return removed.length;
  });
}

const idsOf = (shown: readonly { readonly mediaId: string | null }[]) =>
  shown.flatMap(({ mediaId }) => mediaId ?? []);

/** A chat that ended meanwhile has nothing left of anyone. */
async function unlessGone(change: Promise<void>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

export const createMemberJobs = (shared: Shared): Pick<JobHandlers, 'emptyChat'> => ({
  emptyChat: async (job, lease) => ((await emptyChat(shared, job, lease)) ? null : job),
});

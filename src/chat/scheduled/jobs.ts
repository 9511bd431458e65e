import type { Context, Shared } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { JobHandlers } from '../../jobs/kinds.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { sendFrom } from '../message/sending.ts';
import { deleteScheduled, type DueMessage, findDue, holdDue, refuseDue } from './repository.ts';

/**
 * Sends it, if its time has come, and nobody has taken it back. The message, and that it is on the list no
 * more, are one transaction: whoever comes meanwhile waits, and a node that dies leaves nothing half done.
 */
async function send(shared: Shared, id: string): Promise<void> {
  const { rootEm } = shared;
  const [due] = await findDue(rootEm, id);
  if (!due) return;
  try {
    await sendFrom(contextOf(shared, due), due.chatId, {
      async take(em) {
        const [held] = await holdDue(em, id);
        return held ? { ...held, clientMessageId: `scheduled:${id}` } : null;
      },
      settle: (change, refused) => settle(change, id, refused),
    });
  } catch (error) {
    // What may be well soon is tried again; where the chat is gone, nothing will be.
    if (!(error instanceof AppError) || error.code === 'UNAVAILABLE') throw error;
    await refuseDue(rootEm, id, error.code);
  }
}

async function settle(change: ChatChange, id: string, refused: AppError | null): Promise<void> {
  const { em, now, enqueue } = change;
  if (!refused) {
    await deleteScheduled(em, id);
    return;
  }
  const isLater = refused.code === 'RATE_LIMITED';
  await refuseDue(em, id, isLater ? null : refused.code);
  if (!isLater) return;
  const seconds = refused.details.retryAfter ?? 1;
  await enqueue('sendScheduled', { scheduledId: id }, new Date(now.getTime() + seconds * 1_000));
}

/** Its author sends it, who need not be there. */
const contextOf = (shared: Shared, { userId }: Pick<DueMessage, 'userId'>): Context =>
  // What sending takes of a context is in this; nothing of that is of a request.
  ({
    ...shared,
    em: shared.rootEm.fork(),
    viewer: { id: userId, sessionId: '' },
    loaders: {},
  }) as unknown as Context;

export const createScheduledJobs = (shared: Shared): Pick<JobHandlers, 'sendScheduled'> => ({
  async sendScheduled({ scheduledId }) {
    await send(shared, scheduledId);
    return null;
  },
});

import type { Context, Shared } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { JobHandlers } from '../../jobs/kinds.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { sendMessage } from '../message/sending.ts';
import { claimDue, deleteScheduled, type DueMessage, releaseClaim } from './repository.ts';

/**
 * Sends it, if its time has come, and nobody has taken it back. It bears the same name each time: whoever
 * goes on after a node that died sends it if that has not, and else finds that it is sent.
 */
async function send(shared: Shared, scheduledId: string): Promise<void> {
  const { rootEm } = shared;
  const [due] = await claimDue(rootEm, scheduledId);
  if (!due) return;
  try {
    await sendMessage(contextOf(shared, due), { ...due, clientMessageId: `scheduled:${due.id}` });
    await deleteScheduled(rootEm, scheduledId);
  } catch (error) {
    // What may have come of it is not known, or it may be well soon: it is done once more.
    if (!(error instanceof AppError) || error.code === 'UNAVAILABLE') throw error;
    if (error.code === 'RATE_LIMITED') return postpone(shared, due, error.details.retryAfter ?? 1);
    await releaseClaim(rootEm, scheduledId, error.code);
  }
}

/** It was not sent, and its author may change it until it is tried again. */
const postpone = ({ rootEm, jobs }: Shared, { id }: DueMessage, seconds: number): Promise<void> =>
  inTransaction(rootEm.fork(), jobs, async ({ em, enqueue }) => {
    await releaseClaim(em, id, null);
    const notBefore = new Date(Date.now() + seconds * 1_000);
    await enqueue('sendScheduled', { scheduledId: id }, notBefore);
  });

/** Its author sends it, who need not be there. */
const contextOf = (shared: Shared, { userId }: DueMessage): Context =>
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

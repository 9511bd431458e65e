import type { Writes } from '../../../test/kit/writes.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom: nobody is told of them. */
export const writes: Writes = {
  scheduleMessage: [
    ['bob', ({ chatId }) => ({ chatId, text: 'Good morning', sendAt: tomorrow() })],
  ],
  updateScheduledMessage: [
    ['bob', ({ scheduledId }) => ({ scheduledMessageId: scheduledId, text: 'Good evening' })],
  ],
  cancelScheduledMessage: [['bob', ({ scheduledId }) => ({ scheduledMessageId: scheduledId })]],
};

import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with this mutation, and as whom. */
export const writes: Writes = {
  forwardMessage: [
    ['ann', ({ chatId, messageId }) => ({ messageId, chatIds: [chatId] })],
    ['bob', ({ chatId, pictureMessageId: messageId }) => ({ messageId, chatIds: [chatId] })],
  ],
};

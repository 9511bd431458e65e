import { randomUUID } from 'node:crypto';
import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  sendMessage: [
    ['bob', ({ chatId, messageId }) => ({ chatId, text: 'a reply', replyToId: messageId })],
    ['cid', ({ chatId }) => ({ chatId, text: 'mine', clientMessageId: randomUUID() })],
  ],
  editMessage: [['ann', ({ messageId }) => ({ messageId, text: 'changed' })]],
  deleteMessage: [
    ['ann', ({ messageId }) => ({ messageId })],
    ['bob', ({ messageId }) => ({ messageId })],
  ],
};

import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom: only Cid’s own is told Cid. */
export const writes: Writes = {
  saveDraft: [
    ['cid', ({ chatId, messageId }) => ({ chatId, text: 'Well …', replyToId: messageId })],
    ['bob', ({ chatId }) => ({ chatId, text: 'Well …' })],
  ],
};

import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  pinMessage: [
    ['ann', ({ messageId }) => ({ messageId })],
    ['bob', ({ pictureMessageId: messageId }) => ({ messageId })],
  ],
  unpinMessage: [['bob', ({ pinnedMessageId: messageId }) => ({ messageId })]],
};

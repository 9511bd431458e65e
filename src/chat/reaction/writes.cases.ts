import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  addReaction: [
    ['bob', ({ messageId }) => ({ messageId, emoji: '👍' })],
    ['cid', ({ pictureMessageId: messageId }) => ({ messageId, emoji: '❤' })],
  ],
  removeReaction: [
    ['ann', ({ reactedMessageId: messageId }) => ({ messageId, emoji: '👍' })],
    ['cid', ({ reactedMessageId: messageId }) => ({ messageId, emoji: '👍' })],
  ],
};

import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  markDelivered: [['bob', ({ chatId, seq }) => ({ positions: [{ chatId, seq }] })]],
  markRead: [
    ['bob', ({ chatId, seq }) => ({ chatId, seq })],
    ['cid', ({ chatId, seq }) => ({ chatId, seq })],
  ],
  markUnread: [['cid', ({ chatId, seq }) => ({ chatId, seq })]],
};

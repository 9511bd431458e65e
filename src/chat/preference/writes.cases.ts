import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  updateChatPreferences: [
    ['bob', ({ chatId }) => ({ chatId, pinned: true })],
    ['cid', ({ chatId }) => ({ chatId, mutedUntil: '9999-12-31T23:59:59.999Z', archived: true })],
    ['cid', ({ chatId }) => ({ chatId, notifyLevel: 'NONE' })],
  ],
};

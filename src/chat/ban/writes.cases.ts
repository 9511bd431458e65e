import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  banMember: [
    ['ann', ({ chatId, bob }) => ({ chatId, userId: bob.id })],
    ['ann', ({ chatId, cid }) => ({ chatId, userId: cid.id, reason: 'Spam' })],
    ['ann', ({ chatId, dan }) => ({ chatId, userId: dan.id })],
  ],
  unbanMember: [['ann', ({ chatId, dan }) => ({ chatId, userId: dan.id })]],
};

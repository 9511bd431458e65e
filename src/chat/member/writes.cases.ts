import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  // A room that somebody visits is no part of an inbox: it has a test of its own.
  joinRoom: [],
  leaveChat: [
    ['bob', ({ chatId }) => ({ chatId })],
    ['cid', ({ chatId }) => ({ chatId })],
  ],
  addMembers: [['ann', ({ chatId, dan }) => ({ chatId, userIds: [dan.id] })]],
  removeMember: [
    ['ann', ({ chatId, bob }) => ({ chatId, userId: bob.id })],
    ['ann', ({ chatId, cid }) => ({ chatId, userId: cid.id })],
  ],
  setMemberRole: [
    ['ann', ({ chatId, cid }) => ({ chatId, userId: cid.id, role: 'ADMIN' })],
    ['ann', ({ chatId, bob }) => ({ chatId, userId: bob.id, role: 'OWNER' })],
  ],
};

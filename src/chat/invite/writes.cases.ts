import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  createInvite: [['ann', ({ chatId }) => ({ chatId, needsApproval: true })]],
  // These need what only others of them make: they have tests of their own.
  revokeInvite: [],
  acceptInvite: [],
  requestToJoin: [],
  answerJoinRequest: [],
};

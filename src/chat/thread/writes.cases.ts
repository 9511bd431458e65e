import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  followThread: [['cid', ({ threadRootId: messageId }) => ({ messageId })]],
  unfollowThread: [['bob', ({ threadRootId: messageId }) => ({ messageId })]],
  markThreadRead: [['ann', ({ threadRootId: messageId, replySeq: seq }) => ({ messageId, seq })]],
};

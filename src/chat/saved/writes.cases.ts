import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom: nobody is told of them. */
export const writes: Writes = {
  saveMessage: [['bob', ({ messageId }) => ({ messageId })]],
  unsaveMessage: [['bob', ({ messageId }) => ({ messageId })]],
};

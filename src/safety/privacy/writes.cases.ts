import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  deleteAccount: [
    ['bob', ({ bob }) => ({ password: bob.password })],
    ['ann', ({ ann }) => ({ password: ann.password })],
  ],
};

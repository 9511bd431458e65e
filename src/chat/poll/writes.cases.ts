import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  votePoll: [
    ['ann', ({ poll }) => ({ messageId: poll.id, optionIds: [poll.optionIds[1]] })],
    ['bob', ({ poll }) => ({ messageId: poll.id, optionIds: [] })],
    ['bob', ({ secretPoll }) => ({ messageId: secretPoll.id, optionIds: secretPoll.optionIds })],
  ],
  addPollOption: [['cid', ({ poll }) => ({ messageId: poll.id, text: 'Milk' })]],
  closePoll: [
    ['ann', ({ poll }) => ({ messageId: poll.id })],
    ['bob', ({ secretPoll }) => ({ messageId: secretPoll.id })],
  ],
};

import { randomUUID } from 'node:crypto';
import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  sendMessage: [
    ['bob', ({ chatId, messageId }) => ({ chatId, text: 'a reply', replyToId: messageId })],
    ['cid', ({ chatId }) => ({ chatId, text: 'mine', clientMessageId: randomUUID() })],
    ['ann', ({ chatId, bob }) => ({ chatId, text: `@${bob.username} @all` })],
    ['bob', ({ chatId, messageId }) => ({ chatId, text: 'aside', threadRootId: messageId })],
    [
      'cid',
      ({ chatId, threadRootId, bob }) => ({ chatId, text: `@${bob.username}`, threadRootId }),
    ],
    [
      'ann',
      ({ chatId, threadRootId }) => ({ chatId, text: '@all', threadRootId, alsoInChat: true }),
    ],
    ['ann', ({ chatId, pictures }) => ({ chatId, text: '', mediaIds: [pictures.ann] })],
    [
      'bob',
      ({ chatId }) => ({ chatId, text: '', poll: { question: 'Yes?', options: ['a', 'b'] } }),
    ],
  ],
  editMessage: [
    ['ann', ({ messageId }) => ({ messageId, text: 'changed' })],
    ['ann', ({ messageId, cid }) => ({ messageId, text: `@${cid.username} @here` })],
    ['ann', ({ pictureMessageId: messageId }) => ({ messageId, text: '' })],
    ['ann', ({ poll }) => ({ messageId: poll.id, text: 'changed' })],
  ],
  deleteMessage: [
    ['ann', ({ poll }) => ({ messageId: poll.id })],
    ['ann', ({ messageId }) => ({ messageId })],
    ['bob', ({ messageId }) => ({ messageId })],
    ['bob', ({ pictureMessageId: messageId }) => ({ messageId })],
    ['ann', ({ threadRootId: messageId }) => ({ messageId })],
  ],
};

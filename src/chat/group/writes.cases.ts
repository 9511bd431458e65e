import type { Writes } from '../../../test/kit/writes.ts';

/** What test/chaos/snapshot.test.ts does with these mutations, and as whom. */
export const writes: Writes = {
  openDirectChat: [['cid', ({ dan }) => ({ userId: dan.id })]],
  createGroup: [
    ['dan', ({ cid }) => ({ name: 'Crew', userIds: [cid.id] })],
    ['cid', ({ dan }) => ({ name: 'Crew', userIds: [dan.id] })],
  ],
  createRoom: [['cid', () => ({ name: 'Deck', visibility: 'PRIVATE' })]],
  updateChat: [
    ['ann', ({ chatId }) => ({ chatId, name: 'Anew', description: 'All of it' })],
    ['bob', ({ chatId }) => ({ chatId, name: 'Once more' })],
    ['bob', ({ chatId }) => ({ chatId, rights: { rename: 'MEMBER' }, slowModeSeconds: 60 })],
    ['bob', ({ chatId }) => ({ chatId, messageLifetimeSeconds: 86_400 })],
  ],
  setChatImage: [['bob', ({ chatId, pictures }) => ({ chatId, mediaId: pictures.bob })]],
  deleteChat: [['ann', ({ chatId }) => ({ chatId })]],
};

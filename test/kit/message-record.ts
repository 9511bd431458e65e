import type { MessageRecord, UserRecord } from '../../client/src/records.ts';

export const userRecord = (id: string, displayName = id): UserRecord => ({
  __typename: 'User',
  id,
  username: id,
  profile: { __typename: 'Profile', id, displayName, avatarUrl: null, statusText: '' },
});

export const messageRecord = (id: string, more: Partial<MessageRecord> = {}): MessageRecord => ({
  __typename: 'Message',
  id,
  seq: 1,
  changedSeq: 1,
  clientMessageId: null,
  kind: 'TEXT',
  text: id,
  createdAt: '2026-02-01T12:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  expiresAt: null,
  attachments: [],
  reactions: [],
  poll: null,
  inChat: true,
  thread: null,
  threadRoot: null,
  pinnedAt: null,
  mentions: [],
  mentionsEveryone: false,
  linkPreviews: [],
  forwardedFrom: null,
  sender: userRecord('ann', 'Ann'),
  systemKind: null,
  systemChange: null,
  replyTo: null,
  ...more,
});

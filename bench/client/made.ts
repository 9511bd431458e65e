import type { MessageFieldsFragment, UserFieldsFragment } from '../../client/src/gql/operations.ts';

const PEOPLE = 20;
const STARTED_AT = Date.UTC(2026, 0, 1);

export const CHAT_ID = 'a chat';

/** The message at a position of a chat of twenty people. */
export function messageAt(seq: number): MessageFieldsFragment {
  return {
    __typename: 'Message',
    id: `message ${seq}`,
    seq,
    changedSeq: seq,
    clientMessageId: null,
    kind: 'TEXT',
    text: `This is what somebody says at position ${seq}, in a line of usual length.`,
    createdAt: new Date(STARTED_AT + seq * 1_000).toISOString(),
    editedAt: null,
    deletedAt: null,
    sender: personAt(seq % PEOPLE),
    replyTo: null,
    systemKind: null,
    systemChange: null,
    attachments: [],
    reactions: [],
    pinnedAt: null,
    mentions: [],
    mentionsEveryone: false,
  };
}

function personAt(index: number): UserFieldsFragment {
  return {
    __typename: 'User',
    id: `user ${index}`,
    username: `user_${index}`,
    profile: {
      __typename: 'Profile',
      id: `profile ${index}`,
      displayName: `Person ${index}`,
      avatarUrl: null,
      statusText: '',
    },
  };
}

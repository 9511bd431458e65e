import type { Operations } from '../contract.ts';

const REACTIONS = 'reactions { emoji count viewerReacted }';
export const EMOJI = ['👍', '❤️', '😂', '🎉'];

/** What the client package asks of a message, beside what Q2 does. */
const OF_MESSAGE = `${REACTIONS}
  attachments { id kind width height previewUrl }
  thread { replyCount lastReplyAt lastSeq }
  mentions { start length user { id } }
  mentionsEveryone`;

const OF_CHAT = `mentionCount draft { text updatedAt }
  viewerPreferences { notifyLevel mutedUntil archivedAt pinnedAt }`;

const inPlaceOf = (query: string | undefined, field: RegExp, fields: string) => {
  if (!query || !field.test(query)) throw new Error('The plain operation has changed');
  return query.replace(field, (found) => `${found} ${fields}`);
};

/** Q2 and Q4 with what messages and chats of conversations have beside. */
export const withConversations = (plain: Operations): Operations => ({
  ...plain,
  Q2: {
    ...plain.Q2,
    query: inPlaceOf(plain.Q2.query, /\bcreatedAt\b/, OF_MESSAGE),
    normalise: ({ chat }) => chat.messages.nodes.map(comparable),
  },
  Q4: { ...plain.Q4, query: inPlaceOf(plain.Q4.query, /\bunreadCount\b/, OF_CHAT) },
});

/** The signed address is Confab's alone; the order of reactions is told by neither's order of rows. */
const comparable = (message: Message) => ({
  ...message,
  reactions: message.reactions.toSorted(byEmoji),
  attachments: message.attachments.map(({ id, kind, width, height }) => ({
    ...{ id, kind, width, height },
  })),
});

interface Message {
  readonly reactions: readonly Reaction[];
  readonly attachments: readonly Media[];
}

interface Media {
  readonly id: string;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
}

export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  readonly viewerReacted: boolean;
}

export const byEmoji = (one: Reaction, other: Reaction) => (one.emoji < other.emoji ? -1 : 1);

/**
 * Two writes in one request: sends, and a reaction that is added and taken back, since requests are
 * repeated and adding it again would write nothing.
 */
export function paired(
  plain: Operations,
  newest: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<'sends' | 'reactions' | 'shown', Operations>> {
  let count = 0;
  const sends: Operations = {
    ...plain,
    M1: {
      ...plain.M1,
      query: `mutation ($one: SendMessageInput!, $other: SendMessageInput!) {
        one: sendMessage(input: $one) { message { id seq text } }
        other: sendMessage(input: $other) { message { id seq text } }
      }`,
      variables: ({ chatId, text, clientMessageId }) => ({
        one: { chatId, text, clientMessageId },
        other: { chatId, text },
      }),
    },
  };
  const reactingWith = (fields: string): Operations => ({
    ...plain,
    M1: {
      ...plain.M1,
      query: `mutation ($added: AddReactionInput!, $removed: RemoveReactionInput!) {
        addReaction(input: $added) { message { id changedSeq ${fields} } }
        removeReaction(input: $removed) { message { id changedSeq ${fields} } }
      }`,
      variables: ({ chatId }) => {
        const messageIds = newest.get(chatId) ?? [];
        const messageId = messageIds[count % messageIds.length];
        const emoji = EMOJI[(count += 1) % EMOJI.length];
        return { added: { messageId, emoji }, removed: { messageId, emoji } };
      },
    },
  });
  return { sends, reactions: reactingWith(''), shown: reactingWith(REACTIONS) };
}

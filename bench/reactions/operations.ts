import type { Operations } from '../contract.ts';

const SHOWN = 'reactions { emoji count viewerReacted }';
export const EMOJI = ['👍', '❤️', '😂', '🎉'];

/** The same page with what is shown of reactions. */
export const withReactions = (plain: Operations): Operations => ({
  ...plain,
  Q2: { ...plain.Q2, query: plain.Q2.query?.replace(/\bcreatedAt\b/, `createdAt ${SHOWN}`) },
});

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
  return { sends, reactions: reactingWith(''), shown: reactingWith(SHOWN) };
}

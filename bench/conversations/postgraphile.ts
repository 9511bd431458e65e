import type { Operations } from '../contract.ts';
import { byEmoji } from './operations.ts';

/** The same page of PostGraphile, as its tables have it; mentions are a column of JSON. */
export const ofPostGraphile = (plain: Operations): Operations => ({
  ...plain,
  Q2: {
    ...plain.Q2,
    query: `query History($chatId: UUID!, $before: Cursor, $viewerId: UUID!) {
      confabPeersReadableChat(id: $chatId) {
        messagesByChatId(last: 50, before: $before) {
          nodes {
            rowId seq text createdAt
            mentions mentionsEveryone
            messageReactionCountsByChatIdAndSeq { nodes { emoji count } }
            messageReactionsByChatIdAndSeq(condition: { userId: $viewerId }) { nodes { emoji } }
            messageAttachmentsByChatIdAndSeq(orderBy: PRIMARY_KEY_ASC) {
              nodes { mediaByMediaId { rowId kind width height } }
            }
            threadByChatIdAndRootSeq { replyCount lastReplyAt lastReplySeq }
            userBySenderId { rowId username }
            messageByChatIdAndReplyToSeq { rowId text }
          }
        }
      }
    }`,
    variables: (input) => ({ ...plain.Q2.variables(input), viewerId: input.viewerId }),
    normalise(data) {
      const rows: readonly Row[] = data.confabPeersReadableChat.messagesByChatId.nodes;
      return plain.Q2.normalise(data).map((message, i) => ({ ...message, ...partsOf(rows[i]) }));
    },
  },
});

function partsOf(row: Row | undefined) {
  if (!row) throw new Error('A message without its row');
  const own = new Set(row.messageReactionsByChatIdAndSeq.nodes.map(({ emoji }) => emoji));
  const thread = row.threadByChatIdAndRootSeq;
  return {
    reactions: row.messageReactionCountsByChatIdAndSeq.nodes
      .map(({ emoji, count }) => ({ emoji, count, viewerReacted: own.has(emoji) }))
      .toSorted(byEmoji),
    attachments: row.messageAttachmentsByChatIdAndSeq.nodes.map(({ mediaByMediaId }) => {
      const { rowId, ...media } = mediaByMediaId;
      return { id: rowId, ...media };
    }),
    thread: thread && {
      replyCount: thread.replyCount,
      lastReplyAt: new Date(thread.lastReplyAt).toISOString(),
      lastSeq: thread.lastReplySeq,
    },
    mentions: (row.mentions ?? []).map(({ userId, start, length }) => ({
      ...{ start, length, user: { id: userId } },
    })),
    mentionsEveryone: row.mentionsEveryone !== null,
  };
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Row {
  readonly mentions: readonly { userId: string; start: number; length: number }[] | null;
  readonly mentionsEveryone: string | null;
  readonly messageReactionCountsByChatIdAndSeq: Nodes<{ emoji: string; count: number }>;
  readonly messageReactionsByChatIdAndSeq: Nodes<{ emoji: string }>;
  readonly messageAttachmentsByChatIdAndSeq: Nodes<{
    readonly mediaByMediaId: { rowId: string; kind: string; width: number; height: number };
  }>;
  readonly threadByChatIdAndRootSeq: {
    readonly replyCount: number;
    readonly lastReplyAt: string;
    readonly lastReplySeq: number;
  } | null;
}

import type { Operations } from '../contract.ts';

/**
 * A cursor of PostGraphile holds a digest of the order and the values it goes by. These digests are
 * those that it gives for the orders below; it refuses any other.
 */
const POSTS_BY_ID = '310607ccd2';
const MESSAGES_BY_POSITION = 'b56d655f9c';

const cursor = (...values: readonly (string | number)[]) =>
  Buffer.from(JSON.stringify(values)).toString('base64');

const moment = (text: string) => new Date(text).toISOString();

interface Person {
  readonly rowId: string;
  readonly username: string;
}

const person = ({ rowId, username }: Person) => ({ id: rowId, username });

interface Message extends Record<'rowId' | 'text' | 'createdAt', string> {
  readonly seq: number;
  readonly userBySenderId: Person;
}

const message = ({ rowId, seq, text, createdAt, userBySenderId }: Message) => ({
  id: rowId,
  seq,
  text,
  createdAt: moment(createdAt),
  sender: person(userBySenderId),
});

export const operations: Operations = {
  Q1: {
    query: `query Feed($after: Cursor) {
      allPosts(first: 20, after: $after, orderBy: PRIMARY_KEY_DESC) {
        nodes {
          rowId text createdAt
          userByAuthorId { rowId username profileByUserId { shownName } }
          commentsByPostId(first: 3, orderBy: PRIMARY_KEY_DESC) {
            totalCount
            nodes { rowId text userByAuthorId { rowId username } }
          }
        }
      }
    }`,
    variables: ({ afterPostId }) => ({ after: cursor(POSTS_BY_ID, afterPostId) }),
    normalise: ({ allPosts }) =>
      allPosts.nodes.map((post: Post) => ({
        id: post.rowId,
        text: post.text,
        createdAt: moment(post.createdAt),
        author: {
          ...person(post.userByAuthorId),
          profile: { displayName: post.userByAuthorId.profileByUserId.shownName },
        },
        commentCount: post.commentsByPostId.totalCount,
        comments: post.commentsByPostId.nodes.map(({ rowId, text, userByAuthorId }) => ({
          id: rowId,
          text,
          author: person(userByAuthorId),
        })),
      })),
  },

  Q2: {
    query: `query History($chatId: UUID!, $before: Cursor) {
      confabPeersReadableChat(id: $chatId) {
        messagesByChatId(last: 50, before: $before) {
          nodes {
            rowId seq text createdAt
            userBySenderId { rowId username }
            messageByChatIdAndReplyToSeq { rowId text }
          }
        }
      }
    }`,
    variables: ({ chatId, beforeSeq }) => ({
      chatId,
      before: cursor(MESSAGES_BY_POSITION, chatId, beforeSeq),
    }),
    normalise: ({ confabPeersReadableChat: chat }) =>
      chat.messagesByChatId.nodes.map((row: Message & Reply) => ({
        ...message(row),
        replyTo: row.messageByChatIdAndReplyToSeq && {
          id: row.messageByChatIdAndReplyToSeq.rowId,
          text: row.messageByChatIdAndReplyToSeq.text,
        },
      })),
  },

  Q3: {
    query: `query User($id: UUID!) {
      userByRowId(rowId: $id) { rowId username profileByUserId { bio } }
    }`,
    variables: ({ userId }) => ({ id: userId }),
    normalise: ({ userByRowId: user }) => ({ ...person(user), profile: user.profileByUserId }),
  },

  Q4: {
    query: `query Chats {
      allListedChats(first: 20, orderBy: [LAST_ACTIVITY_AT_DESC, PRIMARY_KEY_DESC]) {
        nodes {
          rowId name memberCount unreadCount
          messageByRowIdAndLastMessageSeq { text userBySenderId { username } }
          userByPeerId { username }
        }
      }
    }`,
    variables: () => ({}),
    normalise: ({ allListedChats }) =>
      allListedChats.nodes.map((chat: ListedChat) => ({
        id: chat.rowId,
        name: chat.name,
        memberCount: chat.memberCount,
        unreadCount: chat.unreadCount,
        lastMessage: chat.messageByRowIdAndLastMessageSeq && {
          text: chat.messageByRowIdAndLastMessageSeq.text,
          sender: chat.messageByRowIdAndLastMessageSeq.userBySenderId,
        },
        peer: chat.userByPeerId,
      })),
  },

  M1: {
    query: `mutation Send($input: ConfabPeersSendMessageInput!) {
      confabPeersSendMessage(input: $input) {
        result { rowId seq text createdAt userBySenderId { rowId username } }
      }
    }`,
    variables: ({ chatId, text, clientMessageId }) => ({
      input: { chatId, text, clientMessageId },
    }),
    normalise: ({ confabPeersSendMessage }) => message(confabPeersSendMessage.result),
  },
};

interface Post extends Record<'rowId' | 'text' | 'createdAt', string> {
  readonly userByAuthorId: Person & { readonly profileByUserId: { readonly shownName: string } };
  readonly commentsByPostId: {
    readonly totalCount: number;
    readonly nodes: readonly { rowId: string; text: string; userByAuthorId: Person }[];
  };
}

interface Reply {
  readonly messageByChatIdAndReplyToSeq: { readonly rowId: string; readonly text: string } | null;
}

interface ListedChat {
  readonly rowId: string;
  readonly name: string | null;
  readonly memberCount: number;
  readonly unreadCount: number;
  readonly messageByRowIdAndLastMessageSeq: {
    readonly text: string;
    readonly userBySenderId: { readonly username: string };
  } | null;
  readonly userByPeerId: { readonly username: string } | null;
}

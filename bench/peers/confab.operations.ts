import type { Operations } from '../contract.ts';

const cursor = (value: string | number) => Buffer.from(String(value)).toString('base64url');

export const operations: Operations = {
  Q1: {
    query: `query Feed($after: String) {
      feed(first: 20, after: $after) {
        nodes {
          id text createdAt
          author { id username profile { displayName } }
          commentCount
          comments(first: 3) { nodes { id text author { id username } } }
        }
      }
    }`,
    variables: ({ afterPostId }) => ({ after: cursor(afterPostId) }),
    normalise: ({ feed }) =>
      feed.nodes.map((post: { comments: { nodes: unknown[] } }) => ({
        ...post,
        comments: post.comments.nodes,
      })),
  },
  Q2: {
    query: `query History($chatId: ID!, $before: String) {
      chat(id: $chatId) {
        messages(last: 50, before: $before) {
          nodes { id seq text createdAt sender { id username } replyTo { id text } }
        }
      }
    }`,
    variables: ({ chatId, beforeSeq }) => ({ chatId, before: cursor(beforeSeq) }),
    normalise: ({ chat }) => chat.messages.nodes,
  },
  Q3: {
    query: `query User($id: ID!) { user(id: $id) { id username profile { bio } } }`,
    variables: ({ userId }) => ({ id: userId }),
    normalise: ({ user }) => user,
  },
  Q4: {
    query: `query Chats {
      chats(first: 20) {
        nodes {
          id name memberCount unreadCount
          lastMessage { text sender { username } }
          peer { username }
        }
      }
    }`,
    variables: () => ({}),
    normalise: ({ chats }) => chats.nodes,
  },
  M1: {
    query: `mutation Send($input: SendMessageInput!) {
      sendMessage(input: $input) { message { id seq text createdAt sender { id username } } }
    }`,
    variables: ({ chatId, text, clientMessageId }) => ({
      input: { chatId, text, clientMessageId },
    }),
    normalise: ({ sendMessage }) => sendMessage.message,
  },
};

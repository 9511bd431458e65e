import type { Operations } from '../contract.ts';

export const operations: Operations = {
  Q1: {
    path: '/feed',
    variables: ({ afterPostId }) => ({ after: afterPostId }),
    normalise: (posts) => posts,
  },
  Q2: {
    path: '/history',
    variables: ({ chatId, beforeSeq }) => ({ chatId, before: beforeSeq }),
    normalise: (messages) => messages,
  },
  Q3: {
    path: '/user',
    variables: ({ userId }) => ({ id: userId }),
    normalise: (user) => user,
  },
  Q4: {
    path: '/chats',
    variables: () => ({}),
    normalise: (chats) => chats,
  },
  M1: {
    path: '/send',
    variables: ({ chatId, text, clientMessageId }) => ({ chatId, text, clientMessageId }),
    normalise: (message) => message,
  },
};

import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { findLastActivity, listChats } from './service.ts';

export const inboxResolvers: Resolvers = {
  Query: {
    chats: (_root, args, ctx, info) => listChats(ctx, args, lookAheadOfNodes(info)),
  },

  Chat: {
    lastActivityAt: (chat, _args, ctx) => chat.lastActivityAt ?? findLastActivity(ctx, chat),
  },
};

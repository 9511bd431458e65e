import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { findPin, listPinnedMessages, pinMessage, unpinMessage } from './service.ts';

export const pinResolvers: Resolvers = {
  Mutation: {
    pinMessage: async (_root, { input }, ctx) => ({ message: await pinMessage(ctx, input) }),
    unpinMessage: async (_root, { input }, ctx) => ({ message: await unpinMessage(ctx, input) }),
  },

  Message: {
    pinnedAt: async (message, _args, ctx) => (await findPin(ctx, message))?.at ?? null,
    pinnedBy: async (message, _args, ctx) =>
      findPresentUser(ctx, (await findPin(ctx, message))?.pinnedById ?? null),
  },

  Chat: {
    pinnedMessages: (chat, args, ctx, info) =>
      listPinnedMessages(ctx, chat, args, lookAheadOfNodes(info)),
  },
};

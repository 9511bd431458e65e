import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import type { TypingEvent } from './events.ts';
import { setTyping, watchTyping } from './service.ts';

export const typingResolvers: Resolvers = {
  Mutation: {
    setTyping: async (_root, { input }, ctx) => ({ expiresAt: await setTyping(ctx, input) }),
  },

  Subscription: {
    typing: {
      subscribe: (_root, { chatId }, ctx) => watchTyping(ctx, chatId),
      resolve: (event: TypingEvent) => event,
    },
  },

  TypingEvent: {
    user: ({ userId }, _args, { loaders }) => loaders.user.byId.load(userId),
    expiresAt: ({ expiresAt }) => (expiresAt === null ? null : new Date(expiresAt)),
  },
};

import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findPreferences, updatePreferences } from './service.ts';

export const preferenceResolvers: Resolvers = {
  Mutation: {
    updateChatPreferences: async (_root, { input }, ctx) => ({
      chat: await updatePreferences(ctx, input),
    }),
  },

  Chat: {
    viewerPreferences: (chat, _args, ctx) => findPreferences(ctx, chat),
  },
};

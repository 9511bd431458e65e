import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { countMentions, listMentions, mentionsEveryone } from './service.ts';

export const mentionResolvers: Resolvers = {
  Message: {
    mentions: (message, _args, ctx) => listMentions(ctx, message),
    mentionsEveryone: (message, _args, ctx) => mentionsEveryone(ctx, message),
  },

  Mention: {
    user: ({ userId }, _args, ctx) => findPresentUser(ctx, userId),
  },

  Chat: {
    mentionCount: (chat, _args, ctx) => countMentions(ctx, chat),
  },
};

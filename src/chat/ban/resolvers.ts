import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { banMember, listBans, unbanMember } from './service.ts';

export const banResolvers: Resolvers = {
  Mutation: {
    banMember: async (_root, { input }, ctx) => ({ chat: await banMember(ctx, input) }),
    unbanMember: async (_root, { input }, ctx) => ({ chat: await unbanMember(ctx, input) }),
  },

  Chat: {
    bans: (chat, args, ctx, info) => listBans(ctx, chat, args, lookAheadOfNodes(info)),
  },

  ChatBan: {
    user: (ban, _args, { loaders }) => ban.user ?? loaders.user.byId.load(ban.userId),
    by: ({ byId }, _args, ctx) => (byId ? findPresentUser(ctx, byId) : null),
  },
};

import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { isOnList, listOwn } from './list.ts';
import { blockUser, muteUser, unblockUser, unmuteUser } from './service.ts';

export const blockResolvers: Resolvers = {
  Mutation: {
    blockUser: async (_root, { input }, ctx) => ({ user: await blockUser(ctx, input) }),
    unblockUser: async (_root, { input }, ctx) => ({ user: await unblockUser(ctx, input) }),
    muteUser: async (_root, { input }, ctx) => ({ user: await muteUser(ctx, input) }),
    unmuteUser: async (_root, { input }, ctx) => ({ user: await unmuteUser(ctx, input) }),
  },

  User: {
    viewerBlocks: (user, _args, ctx) => isOnList(ctx, 'blocks', user),
    viewerMutes: (user, _args, ctx) => isOnList(ctx, 'mutes', user),
  },

  Account: {
    blockedUsers: (_account, args, ctx, info) =>
      listOwn(ctx, 'blocks', args, lookAheadOfNodes(info)),
    mutedUsers: (_account, args, ctx, info) => listOwn(ctx, 'mutes', args, lookAheadOfNodes(info)),
  },
};

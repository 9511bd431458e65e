import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { isSaved, listSaved, saveMessage, unsaveMessage } from './service.ts';

export const savedResolvers: Resolvers = {
  Mutation: {
    saveMessage: async (_root, { input }, ctx) => ({ message: await saveMessage(ctx, input) }),
    unsaveMessage: async (_root, { input }, ctx) => ({ message: await unsaveMessage(ctx, input) }),
  },

  Message: {
    viewerSaved: (message, _args, ctx) => isSaved(ctx, message),
  },

  Account: {
    savedMessages: (account, args, ctx, info) =>
      listSaved(ctx, account.userId, args, lookAheadOfNodes(info)),
  },
};

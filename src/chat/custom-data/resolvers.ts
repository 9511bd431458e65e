import type { Resolvers } from '../../graphql/generated/types.generated.ts';

export const customDataResolvers: Resolvers = {
  Message: {
    customData: ({ chatId, seq, deletedAt }, _args, { loaders }) =>
      deletedAt ? null : loaders.customData.byPosition.load({ chatId, seq }),
  },
  Chat: { customData: ({ id }, _args, { loaders }) => loaders.customData.byChat.load(id) },
};

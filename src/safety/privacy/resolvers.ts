import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { deleteAccount } from './deletion.ts';
import { exportMyData } from './export.ts';

export const privacyResolvers: Resolvers = {
  Mutation: {
    exportMyData: (_root, { input }, ctx) => exportMyData(ctx, input),
    deleteAccount: async (_root, { input }, ctx) => ({
      deletedUserId: await deleteAccount(ctx, input),
    }),
  },
};

import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { completeUpload } from './completing.ts';
import { deleteUpload } from './deleting.ts';
import { createUpload } from './service.ts';

export const uploadResolvers: Resolvers = {
  Mutation: {
    createUpload: (_root, { input }, ctx) => createUpload(ctx, input),
    completeUpload: async (_root, { input }, ctx) => ({ media: await completeUpload(ctx, input) }),
    deleteUpload: async (_root, { input }, ctx) => ({
      deletedMediaId: await deleteUpload(ctx, input),
    }),
  },
};

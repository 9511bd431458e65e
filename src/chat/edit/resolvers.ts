import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { listEdits } from './service.ts';

export const editResolvers: Resolvers = {
  Message: {
    edits: (message, args, ctx) => listEdits(ctx, message, args),
  },
};

import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { searchMessages } from './service.ts';

export const searchResolvers: Resolvers = {
  Query: {
    searchMessages: (_root, args, ctx) => searchMessages(ctx, args),
  },
};

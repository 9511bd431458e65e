import type { Resolvers } from '../graphql/generated/types.generated.ts';
import { listRateLimits } from './service.ts';

export const limitsResolvers = {
  Query: {
    rateLimits: (_root, _args, ctx) => listRateLimits(ctx),
  },
} satisfies Resolvers;

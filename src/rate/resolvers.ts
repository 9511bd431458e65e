import type { Resolvers } from '../graphql/generated/types.generated.ts';
import { listRateLimits } from './service.ts';

export const rateResolvers: Resolvers = {
  Query: {
    rateLimits: (_root, _args, ctx) => listRateLimits(ctx),
  },
};

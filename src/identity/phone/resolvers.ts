import { keepTokens } from '../session/issue.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { addPhoneNumber, removePhoneNumber, requestOtp, verifyOtp } from './service.ts';

export const phoneResolvers: Resolvers = {
  Mutation: {
    requestOtp: (_root, { input }, ctx) => requestOtp(ctx, input),
    verifyOtp: (_root, { input }, ctx) => keepTokens(ctx, verifyOtp(ctx, input)),
    addPhoneNumber: async (_root, { input }, ctx) => ({
      account: await addPhoneNumber(ctx, input),
    }),
    removePhoneNumber: async (_root, { input }, ctx) => ({
      account: await removePhoneNumber(ctx, input),
    }),
  },
};

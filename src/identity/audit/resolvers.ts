import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { listSecurityEvents } from './service.ts';

export const auditResolvers: Resolvers = {
  Account: {
    securityEvents: (account, args, ctx) => listSecurityEvents(ctx, account.userId, args),
  },
};

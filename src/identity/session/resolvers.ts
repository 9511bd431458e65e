import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { keepTokens, refreshSession } from './issue.ts';
import { reauthenticate } from './reauthentication.ts';
import { endSession, listSessions, logout, logoutEverywhere } from './service.ts';

export const sessionResolvers: Resolvers = {
  Mutation: {
    refreshSession: (_root, { input }, ctx) => keepTokens(ctx, refreshSession(ctx, input)),
    reauthenticate: (_root, { input }, ctx) => reauthenticate(ctx, input),
    logout: async (_root, _args, ctx) => ({ revokedSessionId: await logout(ctx) }),
    revokeSession: async (_root, { input }, ctx) => ({
      revokedSessionId: await endSession(ctx, input),
    }),
    logoutEverywhere: async (_root, { input }, ctx) => ({
      revokedSessionIds: await logoutEverywhere(ctx, input),
    }),
  },

  AuthPayload: {
    accessTokenExpiresIn: (_payload, _args, { config }) => config.accessTokenSeconds,
    /** Shown to whoever has just signed in, whatever token they came with. */
    account: ({ account, sessionId }, _args, ctx) => {
      ctx.signIn({ id: account.userId, sessionId });
      return account;
    },
  },

  Account: {
    sessions: (account, _args, ctx) => listSessions(ctx, account.userId),
  },

  Session: {
    current: ({ id }, _args, { viewer }) => id === viewer?.sessionId,
  },
};

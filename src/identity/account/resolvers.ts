import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { changeEmail, changePassword, changeUsername } from './credentials.ts';
import { deleteAccount } from '../../safety/privacy/deletion.ts';
import { exportMyData } from '../../safety/privacy/export.ts';
import { reauthenticate } from '../session/reauthentication.ts';
import { keepToken, refreshSession } from '../session/issue.ts';
import { listSecurityEvents } from '../audit/service.ts';
import { login, readOwnAccount, register } from './service.ts';
import { endSession, listSessions, logout, logoutEverywhere } from '../session/service.ts';

export const accountResolvers = {
  Query: {
    me: (_root, _args, ctx) => readOwnAccount(ctx),
  },

  Mutation: {
    register: (_root, { input }, ctx) => keepToken(ctx, register(ctx, input)),
    login: (_root, { input }, ctx) => keepToken(ctx, login(ctx, input)),
    refreshSession: (_root, { input }, ctx) => keepToken(ctx, refreshSession(ctx, input)),
    reauthenticate: (_root, { input }, ctx) => reauthenticate(ctx, input),
    logout: async (_root, _args, ctx) => ({ revokedSessionId: await logout(ctx) }),
    revokeSession: async (_root, { input }, ctx) => ({
      revokedSessionId: await endSession(ctx, input),
    }),
    logoutEverywhere: async (_root, { input }, ctx) => ({
      revokedSessionIds: await logoutEverywhere(ctx, input),
    }),
    changeUsername: async (_root, { input }, ctx) => ({
      account: await changeUsername(ctx, input),
    }),
    changeEmail: async (_root, { input }, ctx) => ({ account: await changeEmail(ctx, input) }),
    changePassword: async (_root, { input }, ctx) => ({
      account: await changePassword(ctx, input),
    }),
    exportMyData: (_root, { input }, ctx) => exportMyData(ctx, input),
    deleteAccount: async (_root, { input }, ctx) => ({
      deletedUserId: await deleteAccount(ctx, input),
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
    user: (account, _args, { loaders }) => loaders.user.byId.load(account.userId),
    hasPassword: ({ passwordHash }) => passwordHash !== null,
    sessions: (account, _args, ctx) => listSessions(ctx, account.userId),
    securityEvents: (account, args, ctx) => listSecurityEvents(ctx, account.userId, args),
    unreadCount: (account, _args, { loaders }) => loaders.account.unreadCount.load(account.userId),
  },

  Session: {
    current: ({ id }, _args, { viewer }) => id === viewer?.sessionId,
  },
} satisfies Resolvers;

import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { keepTokens } from '../session/issue.ts';
import { changeEmail, changePassword, changeUsername } from './credentials.ts';
import { login, readOwnAccount, register } from './service.ts';

export const accountResolvers: Resolvers = {
  Query: {
    me: (_root, _args, ctx) => readOwnAccount(ctx),
  },

  Mutation: {
    register: (_root, { input }, ctx) => keepTokens(ctx, register(ctx, input)),
    login: (_root, { input }, ctx) => keepTokens(ctx, login(ctx, input)),
    changeUsername: async (_root, { input }, ctx) => ({
      account: await changeUsername(ctx, input),
    }),
    changeEmail: async (_root, { input }, ctx) => ({ account: await changeEmail(ctx, input) }),
    changePassword: async (_root, { input }, ctx) => ({
      account: await changePassword(ctx, input),
    }),
  },

  Account: {
    user: (account, _args, { loaders }) => loaders.user.byId.load(account.userId),
    hasPassword: ({ passwordHash }) => passwordHash !== null,
  },
};

import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { requireViewer } from '../../viewer.ts';
import { updateSettings } from './service.ts';

export const settingsResolvers: Resolvers = {
  Mutation: {
    updateSettings: async (_root, { input }, ctx) => {
      await updateSettings(ctx, input);
      const account = await ctx.loaders.account.byUser.load(requireViewer(ctx).id);
      if (!account) throw notFound('Account');
      return { account };
    },
  },
};

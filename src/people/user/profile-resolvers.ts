import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { readDisplayName, updateProfile } from './profile-service.ts';

export const profileResolvers = {
  Mutation: {
    updateProfile: async (_root, { input }, ctx) => ({ profile: await updateProfile(ctx, input) }),
  },

  Profile: {
    user: (profile, _args, { loaders }) => loaders.user.byId.load(profile.userId),
    displayName: (profile, _args, ctx) => readDisplayName(ctx, profile),
  },
} satisfies Resolvers;

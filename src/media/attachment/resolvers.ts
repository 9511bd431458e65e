import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { readAvatar, readAvatarUrl, setAvatar } from './avatar.ts';

export const attachmentResolvers: Resolvers = {
  Mutation: {
    setAvatar: async (_root, { input }, ctx) => ({ profile: await setAvatar(ctx, input) }),
  },

  Profile: {
    avatar: (profile, _args, ctx) => readAvatar(ctx, profile),
    avatarUrl: (profile, _args, ctx) => readAvatarUrl(ctx, profile),
  },
};

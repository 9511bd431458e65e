import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { hiddenProfile } from './profile-service.ts';
import { findUserFor } from './service.ts';

export const userNodes: NodeKinds = {
  User: { table: 'users', find: findUserFor },
  Profile: {
    table: 'profiles',
    key: 'user_id',
    async find(ctx, userId) {
      const user = await findUserFor(ctx, userId);
      if (!user) return null;
      const profile = await ctx.loaders.user.profile.load(userId);
      return user.isHidden ? hiddenProfile(profile) : profile;
    },
  },
};

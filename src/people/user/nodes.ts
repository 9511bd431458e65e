import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { findPresentUser } from './service.ts';

export const userNodes: NodeKinds = {
  User: { table: 'users', find: findPresentUser },
  Profile: {
    table: 'profiles',
    key: 'user_id',
    find: async (ctx, userId) =>
      (await findPresentUser(ctx, userId)) && ctx.loaders.user.profile.load(userId),
  },
};

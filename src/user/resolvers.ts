import type { Resolvers } from '../graphql/types.generated.ts';
import { listPostsBy } from '../post/service.ts';
import { listUsers, readUser, readUserByUsername } from './service.ts';

export const userResolvers = {
  Query: {
    user: (_root, { id }, ctx) => readUser(ctx, id),
    userByUsername: (_root, { username }, ctx) => readUserByUsername(ctx, username),
    users: (_root, args, ctx) => listUsers(ctx, args),
  },

  User: {
    profile: (user, _args, { loaders }) => loaders.profile.byUser.load(user.id),
    posts: (user, args, ctx) => listPostsBy(ctx, user.id, args),
  },
} satisfies Resolvers;

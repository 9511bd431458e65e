import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { wantedBeneath, wantedOfNodes } from '../../graphql/look-ahead.ts';
import { listPostsBy } from '../../feed/post/service.ts';
import { readProfile } from './profile-service.ts';
import { listUsers, readUser, readUserByUsername } from './service.ts';

export const userResolvers = {
  Query: {
    user: (_root, { id }, ctx, info) => readUser(ctx, id, wantedBeneath(info)),
    userByUsername: (_root, { username }, ctx) => readUserByUsername(ctx, username),
    users: (_root, args, ctx, info) => listUsers(ctx, args, wantedOfNodes(info)),
  },

  User: {
    profile: (user, _args, ctx) => readProfile(ctx, user),
    posts: (user, args, ctx, info) => listPostsBy(ctx, user.id, args, wantedOfNodes(info)),
  },
} satisfies Resolvers;

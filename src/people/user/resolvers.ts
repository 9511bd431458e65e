import { lookAheadOf, lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { readBio, readDisplayName, readProfile, updateProfile } from './profile-service.ts';
import {
  listUsers,
  readJoinedAt,
  readUser,
  readUserByUsername,
  requirePresentUser,
} from './service.ts';

export const userResolvers: Resolvers = {
  Query: {
    user: (_root, { id }, ctx, info) => readUser(ctx, id, lookAheadOf(info)),
    userByUsername: (_root, { username }, ctx) => readUserByUsername(ctx, username),
    users: (_root, args, ctx, info) => listUsers(ctx, args, lookAheadOfNodes(info)),
  },

  Mutation: {
    updateProfile: async (_root, { input }, ctx) => ({ profile: await updateProfile(ctx, input) }),
  },

  ProfileChangedEvent: { user: ({ userId }, _args, ctx) => requirePresentUser(ctx, userId) },

  User: {
    createdAt: (user, _args, ctx) => readJoinedAt(ctx, user),
    profile: (user, _args, ctx) => readProfile(ctx, user),
  },

  Profile: {
    user: (profile, _args, { loaders }) => loaders.user.byId.load(profile.userId),
    displayName: (profile, _args, ctx) => readDisplayName(ctx, profile),
    bio: (profile, _args, ctx) => readBio(ctx, profile),
  },
};

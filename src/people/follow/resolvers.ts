import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import {
  countFollows,
  followsViewer,
  listFollows,
  listRequests,
  readFollowState,
  readPrivacy,
} from './list.ts';
import { answerFollowRequest, follow, removeFollower, unfollow } from './service.ts';

export const followResolvers: Resolvers = {
  Mutation: {
    follow: async (_root, { input }, ctx) => ({ user: await follow(ctx, input) }),
    unfollow: async (_root, { input }, ctx) => ({ user: await unfollow(ctx, input) }),
    answerFollowRequest: async (_root, { input }, ctx) => ({
      user: await answerFollowRequest(ctx, input),
    }),
    removeFollower: async (_root, { input }, ctx) => ({ user: await removeFollower(ctx, input) }),
  },

  User: {
    isPrivate: (user, _args, ctx) => readPrivacy(ctx, user),
    followerCount: (user, _args, ctx) => countFollows(ctx, user, 'followerCount'),
    followingCount: (user, _args, ctx) => countFollows(ctx, user, 'followingCount'),
    followers: (user, args, ctx, info) =>
      listFollows(ctx, 'followers', user, args, lookAheadOfNodes(info)),
    following: (user, args, ctx, info) =>
      listFollows(ctx, 'following', user, args, lookAheadOfNodes(info)),
    viewerFollows: (user, _args, ctx) => readFollowState(ctx, user),
    followsViewer: (user, _args, ctx) => followsViewer(ctx, user),
  },

  Account: {
    followRequests: (_account, args, ctx, info) => listRequests(ctx, args, lookAheadOfNodes(info)),
  },
};

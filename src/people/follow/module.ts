import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { Follow, FollowCount, FollowRequest } from './entity.ts';
import { createFollowLoaders } from './loaders.ts';
import { followData } from './personal-data.ts';
import { followResolvers } from './resolvers.ts';

export const follow = {
  entities: [Follow, FollowRequest, FollowCount],
  loaders: createFollowLoaders,
  resolvers: followResolvers,
  rates: {
    follow: OPERATION,
    unfollow: OPERATION,
    answerFollowRequest: OPERATION,
    removeFollower: OPERATION,
  },
  costs: {
    'User.isPrivate': 1,
    'User.followerCount': 1,
    'User.followingCount': 1,
    'User.viewerFollows': 1,
    'User.followsViewer': 1,
  },
  personalData: followData,
} satisfies Module;

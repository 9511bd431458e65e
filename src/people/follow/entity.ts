import { defineEntity, p } from '@mikro-orm/core';
import { createdAt } from '../../store/orm/columns.ts';
import { User } from '../user/entity.ts';

const person = () =>
  p.manyToOne(User).mapToPk().primary().updateRule('no action').deleteRule('no action');

const FollowSchema = defineEntity({
  name: 'Follow',
  tableName: 'follows',
  indexes: [
    { name: 'follows_follower_index', properties: ['followerId', 'createdAt', 'followeeId'] },
    { name: 'follows_followee_index', properties: ['followeeId', 'createdAt', 'followerId'] },
  ],
  properties: {
    followerId: () => person().fieldName('follower_id'),
    followeeId: () => person().fieldName('followee_id'),
    createdAt: createdAt(),
  },
});

export class Follow extends FollowSchema.class {}
FollowSchema.setClass(Follow);

/** Of somebody whose account is private, until they answer it. */
const FollowRequestSchema = defineEntity({
  name: 'FollowRequest',
  tableName: 'follow_requests',
  indexes: [
    { name: 'follow_requests_index', properties: ['followeeId', 'createdAt', 'followerId'] },
    { name: 'follow_requests_follower_index', properties: ['followerId', 'followeeId'] },
  ],
  properties: {
    followeeId: () => person().fieldName('followee_id'),
    followerId: () => person().fieldName('follower_id'),
    createdAt: createdAt(),
  },
});

export class FollowRequest extends FollowRequestSchema.class {}
FollowRequestSchema.setClass(FollowRequest);

/** How many follow somebody, and whom they follow: written with each, in its transaction. None is like zeros. */
const FollowCountSchema = defineEntity({
  name: 'FollowCount',
  tableName: 'follow_counts',
  properties: {
    userId: () => person().fieldName('user_id'),
    followerCount: p.integer().default(0),
    followingCount: p.integer().default(0),
  },
});

export class FollowCount extends FollowCountSchema.class {}
FollowCountSchema.setClass(FollowCount);

/** What one is to another. */
export type FollowStateName = 'NONE' | 'REQUESTED' | 'FOLLOWING';

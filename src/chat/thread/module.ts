import type { Module } from '../../module.ts';
import { byUser, OPERATION } from '../../rate/places.ts';
import { Thread, ThreadMember, ThreadMention } from './entity.ts';
import { threadRead } from './events.ts';
import { createThreadLoaders } from './loaders.ts';
import { threadData } from './personal-data.ts';
import { threadResolvers } from './resolvers.ts';

export const thread = {
  entities: [Thread, ThreadMember, ThreadMention],
  loaders: createThreadLoaders,
  resolvers: threadResolvers,
  events: [threadRead],
  rates: {
    followThread: OPERATION,
    unfollowThread: OPERATION,
    markThreadRead: byUser('receipts'),
  },
  lengths: { 'Thread.participants': 3 },
  costs: { 'Thread.viewerFollows': 2, 'Thread.unreadCount': 2 },
  messageParts: ['thread_mentions'],
  personalData: threadData,
} satisfies Module;

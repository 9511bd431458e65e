import type { Module } from '../../module.ts';
import { MessageMention } from './entity.ts';
import { createMentionLoaders } from './loaders.ts';
import { mentionData } from './personal-data.ts';
import { mentionResolvers } from './resolvers.ts';

export const mention = {
  entities: [MessageMention],
  loaders: createMentionLoaders,
  resolvers: mentionResolvers,
  lengths: { 'Message.mentions': 1 },
  costs: { 'Chat.mentionCount': 2 },
  messageParts: ['message_mentions'],
  personalData: mentionData,
} satisfies Module;

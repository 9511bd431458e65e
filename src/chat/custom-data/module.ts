import type { Module } from '../../module.ts';
import { ChatCustomData, MessageCustomData } from './entity.ts';
import { createCustomDataLoaders } from './loaders.ts';
import { customDataPrivacy } from './personal-data.ts';
import { customDataResolvers } from './resolvers.ts';

export const customData = {
  entities: [MessageCustomData, ChatCustomData],
  loaders: createCustomDataLoaders,
  resolvers: customDataResolvers,
  costs: { 'Message.customData': 1, 'Chat.customData': 1 },
  messageParts: ['message_custom_data'],
  personalData: customDataPrivacy,
} satisfies Module;

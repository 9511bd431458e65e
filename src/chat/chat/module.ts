import type { Module } from '../../module.ts';
import { Chat, ChatMember } from './entity.ts';
import { chatCreated, chatDeleted, chatUpdated } from './events.ts';
import { createChatLoaders } from './loaders.ts';
import { DIRECT_CHAT_REACH } from './reach.ts';
import { chatResolvers } from './resolvers.ts';

export const chat = {
  entities: [Chat, ChatMember],
  loaders: createChatLoaders,
  resolvers: chatResolvers,
  reachPort: DIRECT_CHAT_REACH,
  events: [chatCreated, chatUpdated, chatDeleted],
  personalData: {
    none: 'Who made a chat is told by their membership; its other rows are of members.',
  },
} satisfies Module;

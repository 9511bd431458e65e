import type { Module } from '../../module.ts';
import { messageNodes } from './nodes.ts';
import { byUser } from '../../rate/places.ts';
import { Message } from './entity.ts';
import { messageAdded, messageDeleted, messageEdited } from './events.ts';
import { createMessageLoaders } from './loaders.ts';
import { messageData } from './personal-data.ts';
import { messageResolvers } from './resolvers.ts';

export const message = {
  entities: [Message],
  loaders: createMessageLoaders,
  resolvers: messageResolvers,
  events: [messageAdded, messageEdited, messageDeleted],
  rates: {
    sendMessage: byUser('messages'),
    editMessage: byUser('messages'),
    deleteMessage: byUser('messages'),
  },
  costs: { 'Message.viewerCanEdit': 2, 'Message.viewerCanDelete': 2 },
  nodes: messageNodes,
  personalData: messageData,
} satisfies Module;

import type { Module } from '../../module.ts';
import { messageNodes } from './nodes.ts';
import { byUser } from '../../rate/places.ts';
import { shownWithMessages } from './attachments.ts';
import { Message, MessageAttachment } from './entity.ts';
import { messageAdded, messageDeleted, messageEdited, threadReplyAdded } from './events.ts';
import { startExpiring } from './expiring.ts';
import { createMessageLoaders } from './loaders.ts';
import { messageData } from './personal-data.ts';
import { messageResolvers } from './resolvers.ts';

export const message = {
  entities: [Message, MessageAttachment],
  loaders: createMessageLoaders,
  resolvers: messageResolvers,
  events: [messageAdded, messageEdited, messageDeleted, threadReplyAdded],
  rates: {
    sendMessage: byUser('messages'),
    editMessage: byUser('messages'),
    deleteMessage: byUser('messages'),
  },
  lengths: { 'Message.attachments': 2 },
  costs: { 'Message.viewerCanEdit': 2, 'Message.viewerCanDelete': 2 },
  nodes: messageNodes,
  background: startExpiring,
  mediaUses: [shownWithMessages('message_attachments')],
  personalData: messageData,
} satisfies Module;

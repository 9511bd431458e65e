import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { receipt as receiptEvent } from './events.ts';
import { createReceiptLoaders } from './loaders.ts';
import { receiptResolvers } from './resolvers.ts';

export const receipt = {
  loaders: createReceiptLoaders,
  resolvers: receiptResolvers,
  events: [receiptEvent],
  rates: {
    markDelivered: byUser('receipts'),
    markRead: byUser('receipts'),
    markUnread: byUser('receipts'),
  },
  costs: {
    'Account.unreadCount': 100,
    'Chat.unreadCount': 2,
    'Chat.deliveredToAllSeq': 2,
    'Chat.readByAllSeq': 2,
    'Message.status': 2,
    'Message.readBy': 10,
  },
} satisfies Module;

import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { MessagePin } from './entity.ts';
import { messagePinned, messageUnpinned } from './events.ts';
import { createPinLoaders } from './loaders.ts';
import { pinData } from './personal-data.ts';
import { pinResolvers } from './resolvers.ts';

export const pin = {
  entities: [MessagePin],
  loaders: createPinLoaders,
  resolvers: pinResolvers,
  events: [messagePinned, messageUnpinned],
  rates: { pinMessage: byUser('messages'), unpinMessage: byUser('messages') },
  costs: { 'Message.pinnedAt': 1, 'Message.pinnedBy': 1 },
  messageParts: ['message_pins'],
  personalData: pinData,
} satisfies Module;

import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { typing as typingEvent } from './events.ts';
import { typingResolvers } from './resolvers.ts';
import { createTypingService, typingConnected } from './service.ts';

export const typing = {
  resolvers: typingResolvers,
  events: [typingEvent],
  rates: { setTyping: byUser('typing') },
  services: createTypingService,
  connected: typingConnected,
} satisfies Module;

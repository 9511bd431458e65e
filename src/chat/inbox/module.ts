import type { Module } from '../../module.ts';
import { inboxResolvers } from './resolvers.ts';

export const inbox = {
  resolvers: inboxResolvers,
  costs: { 'Chat.lastActivityAt': 1 },
} satisfies Module;

import type { Module } from '../../module.ts';
import { chatNodes } from './nodes.ts';
import { accessResolvers } from './resolvers.ts';

export const access = {
  resolvers: accessResolvers,
  costs: { 'Chat.viewerCapabilities': 1 },
  nodes: chatNodes,
} satisfies Module;

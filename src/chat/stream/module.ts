import type { Module } from '../../module.ts';
import { streamResolvers } from './resolvers.ts';

export const stream = {
  resolvers: streamResolvers,
} satisfies Module;

import type { Module } from '../module.ts';
import { byUser } from './places.ts';
import { rateResolvers } from './resolvers.ts';

export const rate = {
  resolvers: rateResolvers,
  // It must not change what it tells.
  rates: { rateLimits: byUser('guests') },
} satisfies Module;

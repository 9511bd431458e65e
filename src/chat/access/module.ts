import type { Module } from '../../module.ts';
import { accessResolvers } from './resolvers.ts';

export const access = {
  resolvers: accessResolvers,
} satisfies Module;

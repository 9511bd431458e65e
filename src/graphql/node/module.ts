import type { Module } from '../../module.ts';
import { nodeResolvers } from './resolvers.ts';

export const node = {
  resolvers: nodeResolvers,
  costs: { 'Query.node': 10, 'Query.nodes': 10 },
} satisfies Module;

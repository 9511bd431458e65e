import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { MessageBlock, MessageIndex } from './entity.ts';
import { createSearchJobs } from './jobs.ts';
import { searchResolvers } from './resolvers.ts';

export const search = {
  entities: [MessageBlock, MessageIndex],
  resolvers: searchResolvers,
  rates: { searchMessages: byUser('search') },
  costs: { 'Query.searchMessages': 500 },
  jobs: createSearchJobs,
  personalData: {
    none: 'It is made of messages, as hashed bits, and made anew of what is left of them.',
  },
} satisfies Module;

import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { serveExports } from './export-route.ts';
import { createPrivacyJobs } from './jobs.ts';
import { privacyResolvers } from './resolvers.ts';

export const privacy = {
  resolvers: privacyResolvers,
  rates: {
    exportMyData: byUser('confirmations'),
    deleteAccount: byUser('confirmations'),
  },
  jobs: createPrivacyJobs,
  routes: serveExports,
} satisfies Module;

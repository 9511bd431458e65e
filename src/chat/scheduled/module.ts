import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { ScheduledAttachment, ScheduledMessage } from './entity.ts';
import { createScheduledJobs } from './jobs.ts';
import { createScheduledLoaders } from './loaders.ts';
import { scheduledData } from './personal-data.ts';
import { scheduledResolvers } from './resolvers.ts';
import { ATTACHED_TO_SCHEDULED } from './service.ts';

export const scheduled = {
  entities: [ScheduledMessage, ScheduledAttachment],
  loaders: createScheduledLoaders,
  resolvers: scheduledResolvers,
  rates: {
    scheduleMessage: byUser('messages'),
    updateScheduledMessage: byUser('messages'),
    cancelScheduledMessage: byUser('messages'),
  },
  lengths: { 'ScheduledMessage.attachments': 2 },
  mediaUses: [ATTACHED_TO_SCHEDULED],
  jobs: createScheduledJobs,
  personalData: scheduledData,
} satisfies Module;

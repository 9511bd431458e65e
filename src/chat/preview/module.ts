import type { Module } from '../../module.ts';
import { shownWithMessages } from '../message/attachments.ts';
import { MessagePreview } from './entity.ts';
import { messagePreviewed } from './events.ts';
import { createPreviewJobs } from './jobs.ts';
import { createPreviewLoaders } from './loaders.ts';
import { previewResolvers } from './resolvers.ts';

export const preview = {
  entities: [MessagePreview],
  loaders: createPreviewLoaders,
  resolvers: previewResolvers,
  events: [messagePreviewed],
  costs: { 'Message.linkPreviews': 1 },
  lengths: { 'Message.linkPreviews': 1 },
  messageParts: ['message_previews'],
  mediaUses: [shownWithMessages('message_previews')],
  jobs: createPreviewJobs,
  personalData: { none: 'They are told with the messages that they hang on, and go with them.' },
} satisfies Module;

import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { Draft, DraftAttachment } from './entity.ts';
import { draftSaved } from './events.ts';
import { createDraftLoaders } from './loaders.ts';
import { draftData } from './personal-data.ts';
import { draftResolvers } from './resolvers.ts';
import { ATTACHED_TO_DRAFTS } from './service.ts';

export const draft = {
  entities: [Draft, DraftAttachment],
  loaders: createDraftLoaders,
  resolvers: draftResolvers,
  events: [draftSaved],
  rates: { saveDraft: OPERATION },
  costs: { 'Chat.draft': 1, 'Message.viewerDraft': 1 },
  lengths: { 'Draft.attachments': 1 },
  mediaUses: [ATTACHED_TO_DRAFTS],
  personalData: draftData,
} satisfies Module;

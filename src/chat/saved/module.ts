import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { SavedMessage } from './entity.ts';
import { createSavedLoaders } from './loaders.ts';
import { savedData } from './personal-data.ts';
import { savedResolvers } from './resolvers.ts';

export const saved = {
  entities: [SavedMessage],
  loaders: createSavedLoaders,
  resolvers: savedResolvers,
  rates: { saveMessage: OPERATION, unsaveMessage: OPERATION },
  costs: { 'Message.viewerSaved': 1 },
  messageParts: ['saved_messages'],
  personalData: savedData,
} satisfies Module;

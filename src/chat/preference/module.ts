import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { chatPreferences } from './events.ts';
import { createPreferenceLoaders } from './loaders.ts';
import { preferenceResolvers } from './resolvers.ts';

export const preference = {
  loaders: createPreferenceLoaders,
  resolvers: preferenceResolvers,
  events: [chatPreferences],
  rates: { updateChatPreferences: OPERATION },
  costs: { 'Chat.viewerPreferences': 1 },
} satisfies Module;

import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { settingsResolvers } from './resolvers.ts';

/** What people choose of all that is about them: each part is stored by its own domain. */
export const settings = {
  resolvers: settingsResolvers,
  rates: { updateSettings: OPERATION },
} satisfies Module;

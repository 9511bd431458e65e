import type { Module } from '../../module.ts';
import { PresenceRecord } from './entity.ts';
import { presence as presenceEvent } from './events.ts';
import { createPresenceLoaders } from './loaders.ts';
import { presenceData } from './personal-data.ts';
import { presenceResolvers } from './resolvers.ts';
import { createPresenceService, presenceConnected } from './presence.ts';

export const presence = {
  entities: [PresenceRecord],
  loaders: createPresenceLoaders,
  events: [presenceEvent],
  resolvers: presenceResolvers,
  costs: {
    'Account.invisible': 1,
    'Account.lastSeenVisibility': 1,
    'User.online': 2,
    'User.lastSeenAt': 2,
  },
  services: createPresenceService,
  connected: presenceConnected,
  personalData: presenceData,
} satisfies Module;

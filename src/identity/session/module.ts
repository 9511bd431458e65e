import type { Module } from '../../module.ts';
import { byUser, SIGN_OUT } from '../../rate/places.ts';
import { Session } from './entity.ts';
import { sessionData } from './personal-data.ts';
import { sessionResolvers } from './resolvers.ts';
import { createSessionServices } from './authentication.ts';

export const session = {
  entities: [Session],
  resolvers: sessionResolvers,
  openFields: ['refreshSession'],
  rates: {
    refreshSession: [{ bucket: 'refresh', by: 'address' }],
    reauthenticate: byUser('refresh'),
    logout: SIGN_OUT,
    logoutEverywhere: SIGN_OUT,
    revokeSession: SIGN_OUT,
  },
  services: createSessionServices,
  personalData: sessionData,
} satisfies Module;

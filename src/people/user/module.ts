import type { Module } from '../../module.ts';
import { OPERATION, searchable } from '../../rate/places.ts';
import { LeavingUser, Profile, User } from './entity.ts';
import { TOLD_OF_PROFILES } from './audience.ts';
import { profileChanged } from './events.ts';
import { createUserLoaders } from './loaders.ts';
import { profileData } from './personal-data.ts';
import { userNodes } from './nodes.ts';
import { userResolvers } from './resolvers.ts';
import { createUserServices } from './searches.ts';

export const user = {
  entities: [User, Profile, LeavingUser],
  loaders: createUserLoaders,
  events: [profileChanged],
  audiences: { profileChanged: TOLD_OF_PROFILES },
  resolvers: userResolvers,
  rates: { users: searchable, updateProfile: OPERATION },
  costs: { 'Query.users(search)': 500 },
  services: createUserServices,
  nodes: userNodes,
  personalData: profileData,
} satisfies Module;

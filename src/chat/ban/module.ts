import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { ChatBan } from './entity.ts';
import { memberBanned } from './events.ts';
import { createBanLoaders } from './loaders.ts';
import { banData } from './personal-data.ts';
import { banResolvers } from './resolvers.ts';

export const ban = {
  entities: [ChatBan],
  loaders: createBanLoaders,
  resolvers: banResolvers,
  events: [memberBanned],
  rates: { banMember: OPERATION, unbanMember: OPERATION },
  personalData: banData,
} satisfies Module;

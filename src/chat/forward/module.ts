import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { forwardData } from './personal-data.ts';
import { forwardResolvers } from './resolvers.ts';

export const forward = {
  resolvers: forwardResolvers,
  rates: { forwardMessage: byUser('messages') },
  personalData: forwardData,
} satisfies Module;

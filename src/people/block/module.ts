import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { Block, Mute } from './entity.ts';
import { createBlockLoaders } from './loaders.ts';
import { blockData } from './personal-data.ts';
import { blockResolvers } from './resolvers.ts';

export const block = {
  entities: [Block, Mute],
  loaders: createBlockLoaders,
  resolvers: blockResolvers,
  rates: {
    blockUser: OPERATION,
    unblockUser: OPERATION,
    muteUser: OPERATION,
    unmuteUser: OPERATION,
  },
  costs: { 'User.viewerBlocks': 1, 'User.viewerMutes': 1 },
  personalData: blockData,
} satisfies Module;

import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { AVATARS } from './avatar.ts';
import { attachmentResolvers } from './resolvers.ts';

export const attachment = {
  resolvers: attachmentResolvers,
  rates: { setAvatar: OPERATION },
  mediaUses: [AVATARS],
} satisfies Module;

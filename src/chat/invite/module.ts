import type { Module } from '../../module.ts';
import { byUser, OPERATION } from '../../rate/places.ts';
import { ChatInvite, JoinRequest } from './entity.ts';
import { joinRequested } from './events.ts';
import { createInviteLoaders } from './loaders.ts';
import { inviteData } from './personal-data.ts';
import { inviteResolvers } from './resolvers.ts';

export const invite = {
  entities: [ChatInvite, JoinRequest],
  loaders: createInviteLoaders,
  resolvers: inviteResolvers,
  events: [joinRequested],
  rates: {
    invite: byUser('invites'),
    acceptInvite: byUser('invites'),
    createInvite: OPERATION,
    revokeInvite: OPERATION,
    requestToJoin: OPERATION,
    answerJoinRequest: OPERATION,
  },
  personalData: inviteData,
} satisfies Module;

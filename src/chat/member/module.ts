import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { createMemberJobs } from './erasure.ts';
import { memberJoined, memberLeft, memberRoleChanged } from './events.ts';
import { createMemberLoaders } from './loaders.ts';
import { memberData } from './personal-data.ts';
import { memberResolvers } from './resolvers.ts';

export const member = {
  loaders: createMemberLoaders,
  resolvers: memberResolvers,
  events: [memberJoined, memberLeft, memberRoleChanged],
  rates: {
    joinRoom: OPERATION,
    leaveChat: OPERATION,
    addMembers: OPERATION,
    removeMember: OPERATION,
    setMemberRole: OPERATION,
  },
  jobs: createMemberJobs,
  personalData: memberData,
} satisfies Module;

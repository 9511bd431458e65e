import type { Module } from '../../module.ts';
import { SecurityEvent } from './entity.ts';
import { auditData } from './personal-data.ts';
import { auditResolvers } from './resolvers.ts';

export const audit = {
  entities: [SecurityEvent],
  resolvers: auditResolvers,
  personalData: auditData,
} satisfies Module;

import type { EntityManager } from '@mikro-orm/postgresql';
import { createMembershipLoader } from '../../store/statement/membership-loader.ts';
import { AMONG } from './repository.ts';

export const createBlockLoaders = (em: EntityManager) => ({
  blocks: createMembershipLoader(em, AMONG.blocks),
  mutes: createMembershipLoader(em, AMONG.mutes),
});

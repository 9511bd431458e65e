import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignById, alignOrNull } from '../../store/statement/align.ts';
import { notFound } from '../../errors.ts';
import type { WholeProfile, WholeUser } from './entity.ts';
import { profilesByUser } from './profile-repository.ts';
import { usersById } from './repository.ts';

export function createUserLoaders(em: EntityManager) {
  return {
    /** Deleted users resolve too: their rows stay, emptied. */
    byId: new DataLoader<string, WholeUser>(async (ids) =>
      alignById('User', ids, await usersById(em, ids)),
    ),
    profile: new DataLoader<string, WholeProfile>(async (userIds) => {
      const rows = await profilesByUser(em, userIds);
      const profiles = alignOrNull(userIds, rows, (profile) => profile.userId);
      return profiles.map((profile) => profile ?? notFound('Profile'));
    }),
  };
}

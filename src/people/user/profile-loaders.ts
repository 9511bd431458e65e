import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import { notFound } from '../../errors.ts';
import type { ProfileRow } from './profile-entity.ts';
import { profilesByUser } from './profile-repository.ts';

export function createProfileLoaders(em: EntityManager) {
  return {
    byUser: new DataLoader<string, ProfileRow>(async (userIds) => {
      const rows = await profilesByUser(em, userIds);
      const profiles = alignOrNull(userIds, rows, (profile) => profile.userId);
      return profiles.map((profile) => profile ?? notFound('Profile'));
    }),
  };
}

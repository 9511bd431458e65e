import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignById } from '../../store/statement/align.ts';
import type { UserRow } from './entity.ts';
import { usersById } from './repository.ts';

export function createUserLoaders(em: EntityManager) {
  return {
    /** Deleted users resolve too: their rows stay, emptied. */
    byId: new DataLoader<string, UserRow>(async (ids) =>
      alignById('User', ids, await usersById(em, ids)),
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import type { MediaRow } from './entity.ts';
import { mediaById } from './repository.ts';

export function createMediaLoaders(em: EntityManager) {
  return {
    /** It does not know who asks. */
    byId: new DataLoader<string, MediaRow | null>(async (ids) =>
      alignOrNull(ids, await mediaById(em, ids), ({ id }) => id),
    ),
  };
}

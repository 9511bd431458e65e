import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { findSavings, type SavingKey } from './repository.ts';

const keyOf = ({ chatId, seq, userId }: SavingKey) => `${chatId} ${seq} ${userId}`;

export function createSavedLoaders(em: EntityManager) {
  return {
    /** Whether each is saved: those of all messages that are shown together are one query. */
    isSaved: new DataLoader<SavingKey, boolean, string>(
      async (keys) => {
        const saved = new Set((await findSavings(em, keys)).map(keyOf));
        return keys.map((key) => saved.has(keyOf(key)));
      },
      { cacheKeyFn: keyOf },
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import type { ChatPreferencesRow } from '../chat/entity.ts';
import type { MembershipKey } from '../chat/repository.ts';
import { findPreferences } from './repository.ts';

const keyOf = ({ chatId, userId }: MembershipKey) => `${chatId} ${userId}`;

export function createPreferenceLoaders(em: EntityManager) {
  return {
    /** Null for those who are not members. */
    ofMember: new DataLoader<MembershipKey, ChatPreferencesRow | null, string>(
      async (keys) => alignOrNull(keys.map(keyOf), await findPreferences(em, keys), keyOf),
      { cacheKeyFn: keyOf },
    ),
  };
}

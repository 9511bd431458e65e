import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import type { MembershipKey } from '../chat/repository.ts';
import { mentionCounts } from './repository.ts';

const keyOf = ({ chatId, userId }: MembershipKey) => `${chatId} ${userId}`;

export function createMentionLoaders(em: EntityManager) {
  return {
    /** 0 for those who are not members. */
    count: new DataLoader<MembershipKey, number, string>(
      async (keys) => {
        const [chatIds, userIds] = [keys.map((key) => key.chatId), keys.map((key) => key.userId)];
        const rows = await mentionCounts(em, chatIds, userIds);
        return alignOrNull(keys.map(keyOf), rows, keyOf).map((row) => row?.count ?? 0);
      },
      { cacheKeyFn: keyOf },
    ),
  };
}

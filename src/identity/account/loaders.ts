import DataLoader from 'dataloader';
import type { EntityManager } from '@mikro-orm/postgresql';
import { alignOrNull } from '../../store/statement/align.ts';
import type { AccountRow } from './entity.ts';
import { accountsByUser } from './repository.ts';

export function createAccountLoaders(em: EntityManager) {
  return {
    byUser: new DataLoader<string, AccountRow | null>(async (userIds) =>
      alignOrNull(userIds, await accountsByUser(em, userIds), (account) => account.userId),
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import { createPageLoader } from '../../store/statement/page-loader.ts';
import type { InviteRow } from './entity.ts';
import { invitesByChats, invitesById, requestsByChats } from './repository.ts';

export function createInviteLoaders(em: EntityManager) {
  return {
    /** Null once it is swept. */
    byId: new DataLoader<string, InviteRow | null>(async (ids) =>
      alignOrNull(ids, await invitesById(em, ids), ({ id }) => id),
    ),
    byChat: createPageLoader(em, invitesByChats),
    requestsByChat: createPageLoader(em, requestsByChats),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { batchAlike, groupByKey } from '../../store/statement/align.ts';
import type { ChatMemberRow } from '../chat/entity.ts';
import { findMemberPages, memberChoice, type MemberPageKey } from './repository.ts';

const memberPageKey = ({ chatId, size, after, lookAhead }: MemberPageKey) =>
  `${chatId} ${size} ${after?.moment} ${after?.id} ${memberChoice(lookAhead)}`;

export function createMemberLoaders(em: EntityManager) {
  return {
    /** One more than the page's size where there are more. */
    page: new DataLoader<MemberPageKey, ChatMemberRow[], string>(
      async (keys) =>
        batchAlike(
          keys,
          ({ lookAhead }) => memberChoice(lookAhead),
          async (alike, lookAhead) =>
            groupByKey(
              [...alike.keys()],
              await findMemberPages(em, alike, lookAhead),
              (row) => row.page,
            ),
        ),
      { cacheKeyFn: memberPageKey },
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { batchAlike, groupByKey } from '../../store/statement/align.ts';
import type { ChatBanRow } from './entity.ts';
import { banChoice, type BanPageKey, findBanPages } from './repository.ts';

const banPageKey = ({ chatId, size, after, lookAhead }: BanPageKey) =>
  `${chatId} ${size} ${after?.moment} ${after?.id} ${banChoice(lookAhead)}`;

export function createBanLoaders(em: EntityManager) {
  return {
    /** One more than the page's size where there are more. */
    page: new DataLoader<BanPageKey, ChatBanRow[], string>(
      async (keys) =>
        batchAlike(
          keys,
          ({ lookAhead }) => banChoice(lookAhead),
          async (alike, lookAhead) =>
            groupByKey(
              [...alike.keys()],
              await findBanPages(em, alike, lookAhead),
              (row) => row.page,
            ),
        ),
      { cacheKeyFn: banPageKey },
    ),
  };
}

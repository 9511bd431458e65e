import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { inPages } from '../../store/statement/page-loader.ts';
import type { MessageEditRow } from './entity.ts';
import { type EditPageKey, findEditPages } from './repository.ts';

const pageKey = ({ chatId, seq, size, before }: EditPageKey) =>
  `${chatId} ${seq} ${size} ${before}`;

export function createEditLoaders(em: EntityManager) {
  return {
    /** One more than the page's size where there are more. */
    page: new DataLoader<EditPageKey, MessageEditRow[], string>(
      async (keys) => inPages(keys.length, await findEditPages(em, keys)),
      { cacheKeyFn: pageKey },
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Position } from '../message/repository.ts';
import { customDataByPosition, customDataOfChats } from './repository.ts';

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;

export function createCustomDataLoaders(em: EntityManager) {
  return {
    /** Null where a message has none. Those of all messages that are shown together are one query. */
    byPosition: new DataLoader<Position, unknown, string>(
      async (keys) => {
        const chatIds = keys.map(({ chatId }) => chatId);
        const seqs = keys.map(({ seq }) => seq);
        const rows = await customDataByPosition(em, chatIds, seqs);
        const found = new Map(rows.map(({ data, ...place }) => [positionKey(place), data]));
        return keys.map((key) => found.get(positionKey(key)) ?? null);
      },
      { cacheKeyFn: positionKey },
    ),

    byChat: new DataLoader<string, unknown>(async (ids) => {
      const rows = await customDataOfChats(em, ids);
      const found = new Map(rows.map(({ chatId, data }) => [chatId, data]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { groupByKey } from '../../store/statement/align.ts';
import type { Position } from '../message/repository.ts';
import type { LinkPreviewRow } from './entity.ts';
import { previewsByPosition } from './repository.ts';

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;

export function createPreviewLoaders(em: EntityManager) {
  return {
    /** Those of all messages that are shown together are one query. */
    byPosition: new DataLoader<Position, readonly LinkPreviewRow[], string>(
      async (positions) => {
        const [chatIds, seqs] = [positions.map((p) => p.chatId), positions.map((p) => p.seq)];
        const rows = await previewsByPosition(em, chatIds, seqs);
        return groupByKey(positions.map(positionKey), rows, positionKey);
      },
      { cacheKeyFn: positionKey },
    ),
  };
}

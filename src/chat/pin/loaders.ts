import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull, batchAlike } from '../../store/statement/align.ts';
import { inPages } from '../../store/statement/page-loader.ts';
import type { Position } from '../message/repository.ts';
import type { PinRow } from './entity.ts';
import {
  findPinPages,
  pinChoice,
  type PinnedMessageRow,
  type PinPageKey,
  pinsByPosition,
} from './repository.ts';

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;
const pageKey = ({ chatId, size, before, lookAhead }: PinPageKey) =>
  `${chatId} ${size} ${before} ${pinChoice(lookAhead)}`;

export function createPinLoaders(em: EntityManager) {
  return {
    /** Those of all messages that are shown together are one query. */
    byPosition: new DataLoader<Position, PinRow | null, string>(
      async (positions) => {
        const [chatIds, seqs] = [positions.map((p) => p.chatId), positions.map((p) => p.seq)];
        const rows = await pinsByPosition(em, chatIds, seqs);
        return alignOrNull(positions.map(positionKey), rows, positionKey);
      },
      { cacheKeyFn: positionKey },
    ),

    /** One more than the page's size where there are more. */
    page: new DataLoader<PinPageKey, PinnedMessageRow[], string>(
      async (keys) =>
        batchAlike(
          keys,
          ({ lookAhead }) => pinChoice(lookAhead),
          async (alike, lookAhead) =>
            inPages(alike.length, await findPinPages(em, alike, lookAhead)),
        ),
      { cacheKeyFn: pageKey },
    ),
  };
}

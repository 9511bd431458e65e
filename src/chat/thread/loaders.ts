import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { WholeUser } from '../../people/user/entity.ts';
import { alignOrNull, batchAlike } from '../../store/statement/align.ts';
import { inPages } from '../../store/statement/page-loader.ts';
import type { MessageRow } from '../message/entity.ts';
import type { Position } from '../message/repository.ts';
import type { ThreadRow } from './entity.ts';
import {
  findPlaces,
  findReplies,
  findWriters,
  replyChoice,
  type ReplyPageKey,
  type ThreadPlaceKey,
  threadsByRoot,
  type WritersKey,
} from './repository.ts';

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;
const placeKey = ({ chatId, seq, userId }: ThreadPlaceKey) => `${chatId} ${seq} ${userId}`;
const writersKey = ({ chatId, seq, size }: WritersKey) => `${chatId} ${seq} ${size}`;
const repliesKey = ({ chatId, rootSeq, seq, older, newer, lookAhead }: ReplyPageKey) =>
  `${chatId} ${rootSeq} ${seq} ${older} ${newer} ${replyChoice(lookAhead)}`;

export function createThreadLoaders(em: EntityManager) {
  return {
    /** By the position of its root; null where there are no replies. */
    byRoot: new DataLoader<Position, ThreadRow | null, string>(
      async (roots) => {
        const [chatIds, seqs] = [roots.map(({ chatId }) => chatId), roots.map(({ seq }) => seq)];
        return alignOrNull(
          roots.map(positionKey),
          await threadsByRoot(em, chatIds, seqs),
          ({ chatId, rootSeq: seq }) => positionKey({ chatId, seq }),
        );
      },
      { cacheKeyFn: positionKey },
    ),

    /** How many replies a follower has not read; null for those who do not follow it. */
    unreadCount: new DataLoader<ThreadPlaceKey, number | null, string>(
      async (keys) =>
        alignOrNull(keys.map(placeKey), await findPlaces(em, keys), placeKey).map(
          (place) => place?.unreadCount ?? null,
        ),
      { cacheKeyFn: placeKey },
    ),

    /** Those who wrote in it first. */
    writers: new DataLoader<WritersKey, WholeUser[], string>(
      async (keys) => inPages(keys.length, await findWriters(em, keys)),
      { cacheKeyFn: writersKey },
    ),

    replies: new DataLoader<ReplyPageKey, MessageRow[], string>(
      async (keys) =>
        batchAlike(
          keys,
          ({ lookAhead }) => replyChoice(lookAhead),
          async (alike, lookAhead) =>
            inPages(alike.length, await findReplies(em, alike, lookAhead)),
        ),
      { cacheKeyFn: repliesKey },
    ),
  };
}

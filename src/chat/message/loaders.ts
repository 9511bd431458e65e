import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Progress } from '../chat/repository.ts';
import { alignOrNull, groupByKey } from '../../store/statement/align.ts';
import { readClock } from '../../store/statement/clock.ts';
import { inPages } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { createAttachmentLoader } from '../../media/attachment/loaders.ts';
import { attachmentsByPosition } from './attachments-repository.ts';
import type { MessageRow, WholeMessage } from './entity.ts';
import {
  furthestReaders,
  lastMessages,
  messagesAround,
  messagesById,
  messagesByPosition,
  type Position,
} from './repository.ts';
import { furthestThreadReaders } from './thread-repository.ts';

/** A stretch of one chat: `older` messages before `seq` and `newer` ones from it on. */
export interface Stretch {
  readonly chatId: string;
  readonly seq: number;
  readonly older: number;
  readonly newer: number;
  /** Of each message. */
  readonly lookAhead: LookAhead;
}

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;
const rangeKey = ({ seq, older, newer, lookAhead }: Stretch) =>
  `${seq} ${older} ${newer} ${messagesAround.choose(lookAhead)}`;
const stretchKey = (stretch: Stretch) => `${stretch.chatId} ${rangeKey(stretch)}`;

export function createMessageLoaders(em: EntityManager) {
  return {
    byId: new DataLoader<string, WholeMessage | null>(async (ids) =>
      alignOrNull(ids, await messagesById(em, ids), (row) => row.id),
    ),

    lastOfChat: new DataLoader<string, WholeMessage | null>(async (chatIds) =>
      alignOrNull(chatIds, await lastMessages(em, chatIds), (message) => message.chatId),
    ),

    byPosition: new DataLoader<Position, WholeMessage | null, string>(
      async (positions) => {
        const [chatIds, seqs] = [positions.map((p) => p.chatId), positions.map((p) => p.seq)];
        const rows = await messagesByPosition(em, chatIds, seqs);
        return alignOrNull(positions.map(positionKey), rows, positionKey);
      },
      { cacheKeyFn: positionKey },
    ),

    attachments: createAttachmentLoader<Position>({
      read: (lookAhead, positions) =>
        attachmentsByPosition(
          em,
          lookAhead,
          positions.map(({ chatId }) => chatId),
          positions.map(({ seq }) => seq),
        ),
      choose: attachmentsByPosition.choose,
      keyOf: positionKey,
    }),

    /** The same stretch of many chats is one query. */
    around: new DataLoader<Stretch, readonly MessageRow[], string>(
      async (stretches) => {
        const pages = new Map<string, readonly MessageRow[]>();
        for (const alike of Map.groupBy(stretches, rangeKey).values()) {
          for (const [key, rows] of await readStretches(em, alike)) pages.set(key, rows);
        }
        return stretches.map((stretch) => pages.get(stretchKey(stretch)) ?? []);
      },
      { cacheKeyFn: stretchKey },
    ),

    /** The two members of each chat who have read furthest. */
    furthestReaders: new DataLoader<string, Progress[]>(async (chatIds) =>
      groupByKey(chatIds, await furthestReaders(em, chatIds), (member) => member.chatId),
    ),

    /** The two of each thread who have read furthest, by its root. */
    furthestThreadReaders: new DataLoader<Position, Progress[], string>(
      async (roots) => {
        const [chatIds, seqs] = [roots.map(({ chatId }) => chatId), roots.map(({ seq }) => seq)];
        const rows = await furthestThreadReaders(em, chatIds, seqs);
        return groupByKey(roots.map(positionKey), rows, ({ chatId, rootSeq: seq }) =>
          positionKey({ chatId, seq }),
        );
      },
      { cacheKeyFn: positionKey },
    ),

    /** How long ago something was, in milliseconds; asks the clock once for all that are asked together. */
    age: new DataLoader<Date, number>(
      async (moments) => {
        const now = await readClock(em);
        return moments.map((moment) => now.getTime() - moment.getTime());
      },
      { cache: false },
    ),
  };
}

/** All of them have the same range. */
async function readStretches(em: EntityManager, stretches: readonly Stretch[]) {
  const [first] = stretches;
  if (!first) return [];
  const chatIds = stretches.map(({ chatId }) => chatId);
  const { lookAhead, seq, older, newer } = first;
  const rows = await messagesAround(em, lookAhead, chatIds, seq, older, newer);
  const pages = inPages(chatIds.length, rows);
  return stretches.map((stretch, i) => [stretchKey(stretch), pages[i] ?? []] as const);
}

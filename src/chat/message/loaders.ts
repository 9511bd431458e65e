import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Progress } from '../chat/repository.ts';
import { alignOrNull, groupByKey } from '../../store/statement/align.ts';
import { readClock } from '../../store/statement/clock.ts';
import { inPages } from '../../store/statement/page-loader.ts';
import type { Wanted } from '../../store/statement/projection.ts';
import type { MessageRow } from './entity.ts';
import {
  findReaderPages,
  foremostReaders,
  messagesAround,
  messagesById,
  messagesByPosition,
  unreadCounts,
  type Position,
  type Reader,
  type ReaderPageKey,
  type ReaderRow,
} from './repository.ts';

/** A stretch of one chat: `older` messages before `seq` and `newer` ones from it on. */
export interface Stretch {
  readonly chatId: string;
  readonly seq: number;
  readonly older: number;
  readonly newer: number;
  /** Of each message. */
  readonly wanted: Wanted;
}

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;
const readerKey = ({ chatId, userId }: Reader) => `${chatId} ${userId}`;
const rangeKey = ({ seq, older, newer, wanted }: Stretch) =>
  `${seq} ${older} ${newer} ${messagesAround.choose(wanted)}`;
const stretchKey = (stretch: Stretch) => `${stretch.chatId} ${rangeKey(stretch)}`;

const readerPageKey = ({ size, after, ...position }: ReaderPageKey) =>
  `${positionKey(position)} ${size} ${after?.moment} ${after?.id}`;

export function createMessageLoaders(em: EntityManager) {
  return {
    byId: new DataLoader<string, MessageRow | null>(async (ids) =>
      alignOrNull(ids, await messagesById(em, ids), (row) => row.id),
    ),

    byPosition: new DataLoader<Position, MessageRow | null, string>(
      async (positions) => {
        const [chatIds, seqs] = [positions.map((p) => p.chatId), positions.map((p) => p.seq)];
        const rows = await messagesByPosition(em, chatIds, seqs);
        return alignOrNull(positions.map(positionKey), rows, positionKey);
      },
      { cacheKeyFn: positionKey },
    ),

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

    /** 0 for those who are not members. */
    unreadCount: new DataLoader<Reader, number, string>(
      async (readers) => {
        const [chatIds, userIds] = [readers.map((r) => r.chatId), readers.map((r) => r.userId)];
        const rows = await unreadCounts(em, chatIds, userIds);
        const counts = new Map(rows.map((row) => [readerKey(row), row.count]));
        return readers.map((reader) => counts.get(readerKey(reader)) ?? 0);
      },
      { cacheKeyFn: readerKey },
    ),

    /** The two members of each chat who have read furthest. */
    foremostReaders: new DataLoader<string, Progress[]>(async (chatIds) =>
      groupByKey(chatIds, await foremostReaders(em, chatIds), (member) => member.chatId),
    ),

    /** How long ago something was, in milliseconds; asks the clock once for all that are asked together. */
    age: new DataLoader<Date, number>(
      async (moments) => {
        const now = await readClock(em);
        return moments.map((moment) => now.getTime() - moment.getTime());
      },
      { cache: false },
    ),

    /** One more than the page's size where there are more. */
    readerPage: new DataLoader<ReaderPageKey, ReaderRow[], string>(
      async (keys) =>
        groupByKey([...keys.keys()], await findReaderPages(em, keys), (row) => row.page),
      { cacheKeyFn: readerPageKey },
    ),
  };
}

/** All of them have the same range. */
async function readStretches(em: EntityManager, stretches: readonly Stretch[]) {
  const [first] = stretches;
  if (!first) return [];
  const chatIds = stretches.map(({ chatId }) => chatId);
  const { wanted, seq, older, newer } = first;
  const rows = await messagesAround(em, wanted, chatIds, seq, older, newer);
  const pages = inPages(chatIds.length, rows);
  return stretches.map((stretch, i) => [stretchKey(stretch), pages[i] ?? []] as const);
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull, groupByKey } from '../../store/statement/align.ts';
import type { Progress } from '../chat/repository.ts';
import {
  findReaderPages,
  slowestReaders,
  slowestReceivers,
  type Reader,
  type ReaderPageKey,
  type ReaderRow,
  unreadCounts,
  unreadTotals,
} from './repository.ts';

const readerKey = ({ chatId, userId }: Reader) => `${chatId} ${userId}`;
const readerPageKey = ({ chatId, seq, rootSeq, size, after }: ReaderPageKey) =>
  `${chatId} ${seq} ${rootSeq} ${size} ${after?.moment} ${after?.id}`;

export function createReceiptLoaders(em: EntityManager) {
  return {
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

    /** Over all chats of the user. */
    unreadTotal: new DataLoader<string, number>(async (userIds) => {
      const rows = await unreadTotals(em, userIds);
      return alignOrNull(userIds, rows, (row) => row.userId).map((row) => row?.count ?? 0);
    }),

    /** The two members who have read least. */
    slowestReaders: new DataLoader<string, Progress[]>(async (chatIds) =>
      groupByKey(chatIds, await slowestReaders(em, chatIds), (member) => member.chatId),
    ),
    /** The two members who have received least. */
    slowestReceivers: new DataLoader<string, Progress[]>(async (chatIds) =>
      groupByKey(chatIds, await slowestReceivers(em, chatIds), (member) => member.chatId),
    ),

    /** One more than the page's size where there are more. */
    readerPage: new DataLoader<ReaderPageKey, ReaderRow[], string>(
      async (keys) =>
        groupByKey([...keys.keys()], await findReaderPages(em, keys), (row) => row.page),
      { cacheKeyFn: readerPageKey },
    ),
  };
}

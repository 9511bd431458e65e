import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { ChatRow, CommentRow, MessageRow, PostRow, ProfileRow, UserRow } from './rows.ts';
import {
  commentCounts,
  commentPages,
  lastMessages,
  messagePages,
  messagesByPosition,
  profilesByUser,
  unreadCounts,
  usersById,
} from './sql.ts';

export interface CommentPageKey {
  readonly postId: string;
  readonly before: string;
  readonly limit: number;
}

export interface MessagePageKey {
  readonly chatId: string;
  readonly before: number;
  readonly limit: number;
}

export interface Position {
  readonly chatId: string;
  readonly seq: number;
}

export type Loaders = ReturnType<typeof createLoaders>;

/** One set per request, as DataLoader's documentation has it. */
export function createLoaders(pool: Pool, viewerId: string | null) {
  return {
    user: new DataLoader<string, UserRow | null>(async (ids) =>
      align(ids, await usersById(pool, ids), (user) => user.id),
    ),
    profile: new DataLoader<string, ProfileRow | null>(async (userIds) =>
      align(userIds, await profilesByUser(pool, userIds), (profile) => profile.userId),
    ),
    commentCount: new DataLoader<PostRow['id'], number>(async (postIds) => {
      const rows = await commentCounts(pool, postIds);
      return align(postIds, rows, (row) => row.postId).map((row) => row?.count ?? 0);
    }),
    comments: new DataLoader<CommentPageKey, CommentRow[], string>(
      async (keys) => {
        const rows = await commentPages(
          pool,
          keys.map(({ postId }) => postId),
          keys.map(({ before }) => before),
          keys.map(({ limit }) => limit),
        );
        return groupByPage(keys.length, rows);
      },
      { cacheKeyFn: ({ postId, before, limit }) => `${postId} ${before} ${limit}` },
    ),
    lastMessage: new DataLoader<ChatRow['id'], MessageRow | null>(async (chatIds) =>
      align(chatIds, await lastMessages(pool, chatIds), (message) => message.chatId),
    ),
    unreadCount: new DataLoader<ChatRow['id'], number>(async (chatIds) => {
      const rows = viewerId ? await unreadCounts(pool, viewerId, chatIds) : [];
      return align(chatIds, rows, (row) => row.chatId).map((row) => row?.count ?? 0);
    }),
    messages: new DataLoader<MessagePageKey, MessageRow[], string>(
      async (keys) => {
        const rows = await messagePages(
          pool,
          keys.map(({ chatId }) => chatId),
          keys.map(({ before }) => before),
          keys.map(({ limit }) => limit),
        );
        return groupByPage(keys.length, rows);
      },
      { cacheKeyFn: ({ chatId, before, limit }) => `${chatId} ${before} ${limit}` },
    ),
    messageByPosition: new DataLoader<Position, MessageRow | null, string>(
      async (positions) => {
        const chatIds = positions.map(({ chatId }) => chatId);
        const seqs = positions.map(({ seq }) => seq);
        const rows = await messagesByPosition(pool, chatIds, seqs);
        return align(positions.map(positionKey), rows, positionKey);
      },
      { cacheKeyFn: positionKey },
    ),
  };
}

export const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;

/** Puts rows in the order of the keys. */
export function align<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const rowByKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => rowByKey.get(key) ?? null);
}

export function groupByPage<Row extends { readonly page: number }>(
  pages: number,
  rows: readonly Row[],
): Row[][] {
  const grouped: Row[][] = Array.from({ length: pages }, () => []);
  for (const row of rows) grouped[row.page]?.push(row);
  return grouped;
}

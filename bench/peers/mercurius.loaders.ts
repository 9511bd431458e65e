import type { Pool } from 'pg';
import { notFound } from './subset/errors.ts';
import { align, groupByPage, positionKey } from './subset/loaders.ts';
import {
  backwardPage,
  type BackwardArgs,
  encodeCursor,
  forwardPage,
  type ForwardArgs,
  idAfter,
  pageSize,
  seqBefore,
} from './subset/pages.ts';
import type { RootContext } from './subset/resolvers.ts';
import {
  type ChatRow,
  type MessageRow,
  peerId,
  type PostRow,
  profileOf,
  type UserRow,
} from './subset/rows.ts';
import {
  commentCounts,
  commentPages,
  lastMessages,
  messagePages,
  messagesByPosition,
  profilesByUser,
  unreadCounts,
  usersById,
} from './subset/sql.ts';

/** What a loader is given for each of the objects whose field it fills. */
interface Query<Parent, Params = object> {
  readonly obj: Parent;
  readonly params: Params;
}

/** Batches by field, as Mercurius has it instead of DataLoader. */
export const loaders = {
  User: {
    async profile(queries: readonly Query<UserRow>[], { pool }: RootContext) {
      const userIds = queries.map(({ obj }) => obj.id);
      const profiles = await profilesByUser(pool, [...new Set(userIds)]);
      const profileByUser = new Map(profiles.map((profile) => [profile.userId, profile]));
      return queries.map(({ obj }) => {
        const profile = profileByUser.get(obj.id);
        return profile ? profileOf(obj, profile) : notFound('Profile');
      });
    },
  },

  Post: {
    author: loadAuthors,
    async commentCount(queries: readonly Query<PostRow>[], { pool }: RootContext) {
      const postIds = queries.map(({ obj }) => obj.id);
      const rows = await commentCounts(pool, postIds);
      return align(postIds, rows, ({ postId }) => postId).map((row) => row?.count ?? 0);
    },
    async comments(queries: readonly Query<PostRow, ForwardArgs>[], { pool }: RootContext) {
      const sizes = queries.map(({ params }) => pageSize(params.first));
      const rows = await commentPages(
        pool,
        queries.map(({ obj }) => obj.id),
        queries.map(({ params }) => idAfter(params.after)),
        sizes.map((size) => size + 1),
      );
      return groupByPage(queries.length, rows).map((page, index) =>
        forwardPage(page, sizes[index] ?? 0, queries[index]?.params.after, (comment) =>
          encodeCursor(comment.id),
        ),
      );
    },
  },

  Comment: { author: loadAuthors },

  Chat: {
    peer: (queries: readonly Query<ChatRow>[], { pool, viewerId }: RootContext) =>
      loadPresentUsers(
        pool,
        queries.map(({ obj }) => (viewerId ? peerId(obj, viewerId) : null)),
      ),
    async lastMessage(queries: readonly Query<ChatRow>[], { pool }: RootContext) {
      const chatIds = queries.map(({ obj }) => obj.id);
      return align(chatIds, await lastMessages(pool, chatIds), ({ chatId }) => chatId);
    },
    async unreadCount(queries: readonly Query<ChatRow>[], { pool, viewerId }: RootContext) {
      const chatIds = queries.map(({ obj }) => obj.id);
      const rows = viewerId ? await unreadCounts(pool, viewerId, chatIds) : [];
      return align(chatIds, rows, ({ chatId }) => chatId).map((row) => row?.count ?? 0);
    },
    async messages(queries: readonly Query<ChatRow, BackwardArgs>[], { pool }: RootContext) {
      const sizes = queries.map(({ params }) => pageSize(params.last));
      const rows = await messagePages(
        pool,
        queries.map(({ obj }) => obj.id),
        queries.map(({ params }) => seqBefore(params.before)),
        sizes.map((size) => size + 1),
      );
      return groupByPage(queries.length, rows).map((page, index) =>
        backwardPage(page, sizes[index] ?? 0, queries[index]?.params.before, (message) =>
          encodeCursor(message.seq),
        ),
      );
    },
  },

  Message: {
    sender: (queries: readonly Query<MessageRow>[], { pool }: RootContext) =>
      loadPresentUsers(
        pool,
        queries.map(({ obj }) => obj.senderId),
      ),
    async replyTo(queries: readonly Query<MessageRow>[], { pool }: RootContext) {
      const positions = queries.map(({ obj }) => ({
        chatId: obj.chatId,
        seq: obj.replyToSeq ?? 0,
      }));
      const replies = positions.filter(({ seq }) => seq > 0);
      if (replies.length === 0) return queries.map(() => null);
      const rows = await messagesByPosition(
        pool,
        replies.map(({ chatId }) => chatId),
        replies.map(({ seq }) => seq),
      );
      return align(positions.map(positionKey), rows, positionKey);
    },
  },
};

async function loadUsers(pool: Pool, ids: readonly (string | null)[]): Promise<(UserRow | null)[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const users = wanted.length > 0 ? await usersById(pool, wanted) : [];
  const userById = new Map(users.map((user) => [user.id, user]));
  return ids.map((id) => (id && userById.get(id)) || null);
}

async function loadAuthors(queries: readonly Query<PostRow>[], { pool }: RootContext) {
  const ids = queries.map(({ obj }) => obj.authorId);
  return loadUsers(pool, ids);
}

/** Null once the account is gone. */
const loadPresentUsers = async (pool: Pool, ids: readonly (string | null)[]) =>
  (await loadUsers(pool, ids)).map((user) => (user?.deletedAt ? null : user));

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { type Chat, Comment, Message, type Post } from './apollo-mikroorm.entities.ts';
import { LAST_MESSAGES, run, UNREAD_COUNTS } from './apollo-mikroorm.sql.ts';
import { align, positionKey, type Position } from './subset/loaders.ts';

interface CommentPageKey {
  readonly post: Post;
  readonly before: string;
  readonly limit: number;
}

const pageKey = ({ before, limit }: CommentPageKey) => `${before} ${limit}`;

/** For what the ORM's own loaders of references and collections cannot say. */
export function createLoaders(em: EntityManager, viewerId: string | null) {
  return {
    commentCount: new DataLoader<string, number>(async (postIds) => {
      const counts = await em.countBy(Comment, 'post', { where: { post: { $in: [...postIds] } } });
      return postIds.map((id) => counts[id] ?? 0);
    }),

    /** Posts of which the same page is wanted are one query. */
    comments: new DataLoader<CommentPageKey, Comment[], string>(
      async (keys) => {
        const pages = new Map<CommentPageKey, Comment[]>();
        for (const alike of Map.groupBy(keys, pageKey).values()) {
          await populateComments(em, alike);
          for (const key of alike) pages.set(key, key.post.comments.getItems());
        }
        return keys.map((key) => pages.get(key) ?? []);
      },
      { cacheKeyFn: (key) => `${key.post.id} ${pageKey(key)}` },
    ),

    lastMessage: new DataLoader<Chat['id'], Message | null>(async (chatIds) => {
      const rows = await run<object>(em, LAST_MESSAGES, [chatIds]);
      const messages = rows.map((row) => em.map(Message, row));
      return align(chatIds, messages, (message) => message.chat.id);
    }),

    unreadCount: new DataLoader<Chat['id'], number>(async (chatIds) => {
      const rows = await run<{ chatId: string; count: number }>(em, UNREAD_COUNTS, [
        viewerId,
        chatIds,
      ]);
      return align(chatIds, rows, ({ chatId }) => chatId).map((row) => row?.count ?? 0);
    }),

    messageByPosition: new DataLoader<Position, Message | null, string>(
      async (positions) => {
        const byChat = Map.groupBy(positions, ({ chatId }) => chatId);
        const $or = [...byChat].map(([chat, alike]) => ({
          chat,
          seq: { $in: alike.map(({ seq }) => seq) },
        }));
        const messages = await em.find(Message, { $or });
        return align(positions.map(positionKey), messages, ({ chat, seq }) =>
          positionKey({ chatId: chat.id, seq }),
        );
      },
      { cacheKeyFn: positionKey },
    ),
  };
}

async function populateComments(em: EntityManager, alike: readonly CommentPageKey[]) {
  const [{ before, limit }] = alike as [CommentPageKey];
  const posts = alike.map(({ post }) => post);
  await em.populate(posts, ['comments'], {
    where: { comments: { id: { $lt: before } } },
    populateHints: { comments: { limit, orderBy: { id: 'desc' } } },
    refresh: true,
  });
}

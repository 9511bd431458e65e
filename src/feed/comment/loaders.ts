import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignById, alignOrNull } from '../../store/statement/align.ts';
import { createPageLoader } from '../../store/statement/page-loader.ts';
import type { WholeComment } from './entity.ts';
import { commentCounts, commentsById, commentsByPosts } from './repository.ts';

export function createCommentLoaders(em: EntityManager) {
  return {
    byId: new DataLoader<string, WholeComment>(async (ids) =>
      alignById('Comment', ids, await commentsById(em, ids)),
    ),
    byPost: createPageLoader(em, commentsByPosts),
    countByPost: new DataLoader<string, number>(async (postIds) => {
      const rows = await commentCounts(em, postIds);
      return alignOrNull(postIds, rows, (row) => row.postId).map((row) => row?.count ?? 0);
    }),
  };
}

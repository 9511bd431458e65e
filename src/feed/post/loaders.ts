import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { createAttachmentLoader } from '../../media/attachment/loaders.ts';
import { alignById, alignOrNull } from '../../store/statement/align.ts';
import { createPageLoader } from '../../store/statement/page-loader.ts';
import { attachmentsByPost } from './attachments-repository.ts';
import type { WholePost } from './entity.ts';
import { postCounts, postsByAuthors, postsById } from './repository.ts';

export function createPostLoaders(em: EntityManager) {
  return {
    byId: new DataLoader<string, WholePost>(async (ids) =>
      alignById('Post', ids, await postsById(em, ids)),
    ),
    attachments: createAttachmentLoader<string>({
      read: (lookAhead, postIds) => attachmentsByPost(em, lookAhead, postIds),
      choose: attachmentsByPost.choose,
      keyOf: (postId) => postId,
    }),
    byAuthor: createPageLoader(em, postsByAuthors),
    countByAuthor: new DataLoader<string, number>(async (authorIds) => {
      const rows = await postCounts(em, authorIds);
      return alignOrNull(authorIds, rows, (row) => row.authorId).map((row) => row?.count ?? 0);
    }),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { createAttachmentLoader } from '../../media/attachment/loaders.ts';
import { alignById } from '../../store/statement/align.ts';
import { createPageLoader } from '../../store/statement/page-loader.ts';
import { attachmentsByPost } from './attachments-repository.ts';
import type { WholePost } from './entity.ts';
import { postsByAuthors, postsById } from './repository.ts';

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
  };
}

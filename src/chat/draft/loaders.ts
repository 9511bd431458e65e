import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { createAttachmentLoader } from '../../media/attachment/loaders.ts';
import { alignOrNull } from '../../store/statement/align.ts';
import type { DraftRow } from './entity.ts';
import { draftAttachments, type DraftKey, findDrafts } from './repository.ts';

const keyOf = ({ chatId, userId, rootSeq }: DraftKey) => `${chatId} ${userId} ${rootSeq}`;

export function createDraftLoaders(em: EntityManager) {
  return {
    byPlace: new DataLoader<DraftKey, DraftRow | null, string>(
      async (keys) => alignOrNull(keys.map(keyOf), await findDrafts(em, keys), keyOf),
      { cacheKeyFn: keyOf },
    ),

    attachments: createAttachmentLoader<DraftKey>({
      read: (lookAhead, keys) =>
        draftAttachments(
          em,
          lookAhead,
          keys.map(({ chatId }) => chatId),
          keys.map(({ userId }) => userId),
          keys.map(({ rootSeq }) => rootSeq),
        ),
      choose: draftAttachments.choose,
      keyOf,
    }),
  };
}

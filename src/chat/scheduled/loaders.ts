import type { EntityManager } from '@mikro-orm/postgresql';
import { createAttachmentLoader } from '../../media/attachment/loaders.ts';
import type { ScheduledMessageRow } from './entity.ts';
import { scheduledAttachments } from './repository.ts';

export function createScheduledLoaders(em: EntityManager) {
  return {
    attachments: createAttachmentLoader<Pick<ScheduledMessageRow, 'id'>>({
      read: (lookAhead, messages) =>
        scheduledAttachments(
          em,
          lookAhead,
          messages.map(({ id }) => id),
        ),
      choose: scheduledAttachments.choose,
      keyOf: ({ id }) => id,
    }),
  };
}

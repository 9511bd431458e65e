import { chatSignal } from '../../live/log/declarations.ts';
import type { ChatSignal } from '../../live/log/events.ts';

/** What a member has begun to write changed. */
export interface DraftEvent extends ChatSignal {
  readonly userId: string;
  /** The id of the thread's root; null where it is the chat's own. */
  readonly subjectId: string | null;
}

/** It shows the newest, so that those in between need not be told. */
export const draftSaved = chatSignal<DraftEvent>('draft', {
  isFor: ({ userId }, viewerId) => userId === viewerId,
  keyOf: ({ userId, subjectId }) => `${userId} ${subjectId}`,
});

import { chatSignal } from '../../live/log/declarations.ts';
import type { ChatSignal } from '../../live/log/events.ts';

/** Somebody has read in a thread, or begun or ceased to follow it. */
export interface ThreadReadEvent extends ChatSignal {
  readonly userId: string;
  /** The root's. */
  readonly subjectId: string;
}

/** It shows the newest, so that those in between need not be told. */
export const threadRead = chatSignal<ThreadReadEvent>('threadRead', {
  isFor: ({ userId }, viewerId) => userId === viewerId,
  keyOf: ({ userId, subjectId }) => `${userId} ${subjectId}`,
});

import { chatSignal } from '../../live/log/declarations.ts';
import type { ChatSignal } from '../../live/log/events.ts';

/** Somebody asks to join. */
export interface JoinRequestedEvent extends ChatSignal {
  readonly joinRequestId: string;
  /** Those who may answer. */
  readonly userIds: readonly string[];
}

export const joinRequested = chatSignal<JoinRequestedEvent>('joinRequested', {
  isFor: ({ userIds }, viewerId) => userIds.includes(viewerId),
});

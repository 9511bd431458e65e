import { chatSignal } from '../../live/log/declarations.ts';
import type { ChatSignal } from '../../live/log/events.ts';

/** It ends by itself at `expiresAt`; null where it has ended. */
export interface TypingEvent extends ChatSignal {
  readonly userId: string;
  readonly typing: boolean;
  readonly expiresAt: number | null;
}

/** Nobody is told that they type themselves. */
export const typing = chatSignal<TypingEvent>('typing', {
  isFor: ({ userId }, viewerId) => userId !== viewerId,
});

import { chatSignal } from '../../live/log/declarations.ts';
import type { ChatSignal } from '../../live/log/events.ts';

/** A member's positions went up. */
export interface ReceiptEvent extends ChatSignal {
  readonly userId: string;
  /** Whether only their own devices are told: what `markUnread` does is not seen by others. */
  readonly isPrivate: boolean;
}

/** It shows the newest positions, so that those in between need not be told. */
export const receipt = chatSignal<ReceiptEvent>('receipt', {
  isFor: ({ userId, isPrivate }, viewerId) => !isPrivate || userId === viewerId,
  keyOf: ({ userId, isPrivate }) => `${userId} ${isPrivate}`,
});

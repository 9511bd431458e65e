import { channel } from '../../live/bus/channel.ts';
import { inboxSignal } from '../../live/log/declarations.ts';
import type { InboxSignal } from '../../live/log/events.ts';

/** Somebody came or went: whoever reads it looks at how they are now. */
export interface PresenceEvent extends InboxSignal {
  readonly userId: string;
  /** Whether it tells how somebody is, and not that they came or went: whoever watches begins with it. */
  readonly isFirst?: boolean;
  /** The one who is told, where nobody else is. */
  readonly onlyFor?: string;
}

export const presence = inboxSignal<PresenceEvent>('presence');

/** Of a user, for those who watch them by name. */
export const presenceChannel = channel<PresenceEvent>('presence');

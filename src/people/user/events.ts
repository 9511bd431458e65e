import { inboxSignal } from '../../live/log/declarations.ts';
import type { PeerSignal } from '../../live/log/events.ts';

/** Somebody's profile changed: whoever reads it looks at how it is now. */
export type ProfileChangedEvent = PeerSignal;

export const profileChanged = inboxSignal<ProfileChangedEvent>('profileChanged');

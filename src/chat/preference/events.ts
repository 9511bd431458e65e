import { chatSignal } from '../../live/log/declarations.ts';
import type { ChatSignal } from '../../live/log/events.ts';

/** A member's preferences changed. */
interface PreferencesSignal extends ChatSignal {
  readonly userId: string;
}

/** It shows the newest, so that those in between need not be told. */
export const chatPreferences = chatSignal<PreferencesSignal>('chatPreferences', {
  isFor: ({ userId }, viewerId) => userId === viewerId,
  keyOf: ({ userId }) => userId,
});

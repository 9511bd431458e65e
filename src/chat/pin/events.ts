import { messageChange } from '../message/events.ts';

/** Their subject is the message, the actor who did it. */
export const messagePinned = messageChange('messagePinned');
export const messageUnpinned = messageChange('messageUnpinned');

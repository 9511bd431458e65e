import { messageChange } from '../message/events.ts';

/** Its subject is the message; it is nobody's doing. */
export const messagePreviewed = messageChange('messagePreviewed');

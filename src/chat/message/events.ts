import { chatEvent } from '../../live/log/declarations.ts';

/** Their subject is the message; what it says is read when it is told. */
export const messageAdded = chatEvent('messageAdded');
export const messageEdited = chatEvent('messageEdited');
export const messageDeleted = chatEvent('messageDeleted');

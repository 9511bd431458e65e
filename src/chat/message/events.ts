import { chatEvent } from '../../live/log/declarations.ts';

/** Their subject is the message; what it says is read when it is told. */
export const messageAdded = chatEvent('messageAdded');
/** In its thread alone: what knows no threads does not take it for a message of the chat. */
export const threadReplyAdded = chatEvent('threadReplyAdded');
export const messageEdited = chatEvent('messageEdited');
export const messageDeleted = chatEvent('messageDeleted');

/**
 * What changes about a message beside its text, by the types in the log, whichever domain brings them.
 * Each is a type of its own there, so that to a version that does not know it it is an `OtherEvent`.
 */
export const MESSAGE_CHANGES = {
  messageReacted: 'REACTION',
  messagePinned: 'PIN',
  messageUnpinned: 'PIN',
  pollVoted: 'POLL',
  pollOptionAdded: 'POLL',
  pollClosed: 'POLL',
  messagePreviewed: 'PREVIEW',
} as const;
export type MessageChangeType = keyof typeof MESSAGE_CHANGES;

/** All of them are a `MessageChangedEvent` to clients. */
export const messageChange = <Data extends object | null = null>(type: MessageChangeType) =>
  chatEvent<Data>(type, { toldAs: 'messageChanged' });

import { messageChange } from '../message/events.ts';

/** What the row no longer tells once it is taken back. */
export interface ReactionData {
  readonly emoji: string;
  readonly added: boolean;
}

/** The subject is the message, the actor whose reaction it is. */
export const messageReacted = messageChange<ReactionData>('messageReacted');

import { messageChange } from '../message/events.ts';

/** What somebody has chosen now; nothing where they took it back. */
export interface PollVoteData {
  readonly optionIds: readonly string[];
}

/** The subject is the message, the actor who did it: nobody, and without data, where the votes are anonymous. */
export const pollVoted = messageChange<PollVoteData | null>('pollVoted');
export const pollOptionAdded = messageChange('pollOptionAdded');
export const pollClosed = messageChange('pollClosed');

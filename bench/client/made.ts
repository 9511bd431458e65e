import type { MessageRecord, UserRecord } from '../../client/src/records.ts';
import { messageRecord, userRecord } from '../../test/kit/message-record.ts';

const PEOPLE = 20;
const STARTED_AT = Date.UTC(2026, 0, 1);

export const CHAT_ID = 'a chat';

/** The message at a position of a chat of twenty people. */
export const messageAt = (seq: number): MessageRecord =>
  messageRecord(`message ${seq}`, {
    seq,
    changedSeq: seq,
    text: `This is what somebody says at position ${seq}, in a line of usual length.`,
    createdAt: new Date(STARTED_AT + seq * 1_000).toISOString(),
    sender: personAt(seq % PEOPLE),
  });

const personAt = (index: number): UserRecord => userRecord(`user_${index}`, `Person ${index}`);

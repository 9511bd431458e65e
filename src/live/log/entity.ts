import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';

export const LOG_EVENT_TYPES = [
  'messageAdded',
  'messageEdited',
  'messageDeleted',
  'memberJoined',
  'memberLeft',
  'memberRoleChanged',
  'chatCreated',
  'chatUpdated',
  'chatDeleted',
] as const;

/** One row for each thing that happened in a chat: ids, and what the rows behind them may no longer tell. */
const LogEntrySchema = defineEntity({
  name: 'LogEntry',
  tableName: 'chat_events',
  // The sweep reads the end of all logs.
  indexes: [{ name: 'chat_events_at_index', properties: ['at'] }],
  properties: {
    chatId: p.uuid().primary(),
    seq: p.integer().primary(),
    /** One of those above, or of a newer version's: the database has no list of them. */
    type: p.text().$type<(typeof LOG_EVENT_TYPES)[number]>(),
    /** A message's id, or a member's user id. */
    subjectId: p.uuid().nullable(),
    actorId: p.uuid(),
    memberId: p.uuid().nullable(),
    role: p.enum(['OWNER', 'ADMIN', 'MEMBER'] as const).nullable(),
    joinedAt: moment().nullable(),
    at: moment(),
  },
});

export class LogEntry extends LogEntrySchema.class {}
LogEntrySchema.setClass(LogEntry);

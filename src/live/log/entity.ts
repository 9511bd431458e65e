import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';

/** One row for each thing that happened in a chat: ids, and what the rows behind them may no longer tell. */
const LogEntrySchema = defineEntity({
  name: 'LogEntry',
  tableName: 'chat_events',
  // The sweep reads the end of all logs.
  indexes: [{ name: 'chat_events_at_index', properties: ['at'] }],
  properties: {
    chatId: p.uuid().primary(),
    seq: p.integer().primary(),
    /** Declared by a domain, of this version or a newer one: the database has no list of them. */
    type: p.text(),
    /** A message's id, or a member's user id. */
    subjectId: p.uuid().nullable(),
    /** Null where nobody is to be told. */
    actorId: p.uuid().nullable(),
    data: p.json<object>().nullable(),
    /** These three are read by nodes of the version before: see `earlier-version.ts`. */
    memberId: p.uuid().nullable(),
    role: p.enum(['OWNER', 'ADMIN', 'MEMBER'] as const).nullable(),
    joinedAt: moment().nullable(),
    at: moment(),
  },
});

export class LogEntry extends LogEntrySchema.class {}
LogEntrySchema.setClass(LogEntry);

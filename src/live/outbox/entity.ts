import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import type { EventData } from './events.ts';

/** What both tables say of an event: ids, and what the rows behind them may no longer tell. */
const told = () => ({
  type: p.text(),
  /** What it is about: events of one key are told in their order. */
  key: p.uuid(),
  actorId: p.uuid().nullable(),
  subjectId: p.uuid().nullable(),
  data: p.json().$type<EventData>().nullable(),
  at: moment(),
});

/** What was written and has no position yet: the sequencer takes it away. */
const OutboxEntrySchema = defineEntity({
  name: 'OutboxEntry',
  tableName: 'outbox',
  properties: {
    /** Drawn under the lock of the key, and so in its order. */
    id: p.bigint('number').primary().generated('identity'),
    ...told(),
  },
});

export class OutboxEntry extends OutboxEntrySchema.class {}
OutboxEntrySchema.setClass(OutboxEntry);

/** What happened outside the chats' own logs, in one order without gaps. */
const EventRecordSchema = defineEntity({
  name: 'EventRecord',
  tableName: 'events',
  properties: {
    position: p.bigint('number').primary().autoincrement(false),
    ...told(),
  },
});

export class EventRecord extends EventRecordSchema.class {}
EventRecordSchema.setClass(EventRecord);

/** How far a consumer has come, and what it wants; whoever holds it runs it, until a moment unless renewed. */
const EventCursorSchema = defineEntity({
  name: 'EventCursor',
  tableName: 'event_cursors',
  properties: {
    name: p.text().primary(),
    types: p.array(),
    position: p.bigint('number'),
    holderId: p.uuid().nullable(),
    heldUntil: moment(),
  },
});

export class EventCursor extends EventCursorSchema.class {}
EventCursorSchema.setClass(EventCursor);

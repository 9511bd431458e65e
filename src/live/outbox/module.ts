import type { Module } from '../../module.ts';
import { EventCursor, OutboxEntry, EventRecord } from './entity.ts';
import { createOutboxJobs } from './retention.ts';

export const outbox = {
  entities: [OutboxEntry, EventRecord, EventCursor],
  jobs: createOutboxJobs,
  personalData: {
    none: 'Events hold ids alone, which say nothing once their rows are gone, and end with their retention.',
  },
} satisfies Module;

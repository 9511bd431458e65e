import type { Module } from '../../module.ts';
import { LogEntry } from './entity.ts';
import { createLogJobs } from './retention.ts';

export const log = {
  entities: [LogEntry],
  jobs: createLogJobs,
  personalData: { none: 'Entries hold ids alone, and end with the retention of the log.' },
} satisfies Module;

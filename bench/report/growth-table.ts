import type { GrowthResult } from '../measure/growth.ts';
import { TITLES } from '../operations.ts';
import { figure } from './table.ts';

export const GROWTH_HEAD = ['operation', 'at', 'Node µs', 'PostgreSQL µs', 'p50 ms', 'p99 ms'];

export const growthRows = (results: readonly GrowthResult[]): string[][] =>
  results.map(({ operation, by, size, nodeMicros, postgresMicros, p50, p99 }) => [
    `${operation} ${TITLES[operation]}`,
    `${size.toLocaleString('en')} ${by}`,
    ...[nodeMicros, postgresMicros, p50, p99].map(figure),
  ]);

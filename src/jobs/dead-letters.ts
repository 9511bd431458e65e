import type { PgBoss } from 'pg-boss';
import { DEAD_LETTERS } from './kinds.ts';

const REDRIVEN_AT_ONCE = 1_000;

/** A job that failed as often as it is tried. */
export interface DeadLetter {
  readonly id: string;
  readonly job: string;
  /** What it was about. */
  readonly payload: unknown;
  readonly failedAt: Date;
  readonly reason: string;
}

/** The oldest first, at most so many. */
export async function listDeadLetters(boss: PgBoss, limit: number): Promise<DeadLetter[]> {
  const letters = await boss.findJobs(DEAD_LETTERS, { queued: true, limit });
  return letters.map(({ id, sourceName, data, createdOn, sourceOutput }) => ({
    id,
    job: sourceName ?? 'unknown',
    payload: data,
    failedAt: createdOn,
    reason: reasonIn(sourceOutput),
  }));
}

/** Has them done again, as if they had never been tried: all of them, where none is named. */
export async function retryDeadLetters(boss: PgBoss, ids: readonly string[]): Promise<number> {
  const only = ids.length > 0 ? { ids: [...ids] } : {};
  let count = 0;
  for (;;) {
    const moved = await boss.redrive(DEAD_LETTERS, { limit: REDRIVEN_AT_ONCE, ...only });
    count += moved;
    if (moved < REDRIVEN_AT_ONCE) return count;
  }
}

export async function dropDeadLetters(boss: PgBoss, ids: readonly string[]): Promise<number> {
  await boss.deleteJob(DEAD_LETTERS, [...ids]);
  return ids.length;
}

/** pg-boss keeps an error as an object, and a reason of its own one level deeper. */
function reasonIn(output: unknown): string {
  if (typeof output !== 'object' || output === null) return 'unknown';
  if ('message' in output) return String(output.message);
  return 'value' in output ? reasonIn(output.value) : 'unknown';
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from './kinds.ts';

/** Rows at once: few enough that nobody who waits for them notices. */
export const BATCH_SIZE = 2_000;

/** Between two steps: nobody waits for a job, and others wait for what it locks. */
const PAUSE_MS = 20;

export const pause = () => sleep(PAUSE_MS);

/** Repeats a step until it tells of fewer rows than a batch has; false where the lease is over before. */
export async function inBatches(lease: Lease, step: () => Promise<number>): Promise<boolean> {
  while (!lease.isOver()) {
    if ((await step()) < BATCH_SIZE) return true;
    await pause();
  }
  return false;
}

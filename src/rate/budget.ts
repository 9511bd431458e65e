import { LRUCache } from 'lru-cache';
import type { Rate } from './settings.ts';

/** Whoever is forgotten has everything again. */
const MAX_REMEMBERED = 50_000;

/** Takes points, and returns 0; or takes nothing, and returns in how many milliseconds there are enough. */
export type Bucket = (points: number) => number;

/**
 * The generic cell rate algorithm, of which a moment is the whole state: points come back evenly, and
 * what asks for more than all of them takes all. It is of this process alone, and never waits.
 */
export function createBucket({ points: size, seconds }: Rate): Bucket {
  const windowMs = seconds * 1_000;
  let fullAt = 0;
  return (points) => {
    const now = performance.now();
    const next = Math.max(fullAt, now) + Math.min(points / size, 1) * windowMs;
    const waitMs = Math.floor(next - now - windowMs);
    if (waitMs > 0) return waitMs;
    fullAt = next;
    return 0;
  };
}

/** A bucket for each key. */
export function createBudget(rate: Rate): (key: string, points: number) => number {
  // With `max` it would take all its room at once.
  const buckets = new LRUCache<string, Bucket>({
    maxSize: MAX_REMEMBERED,
    sizeCalculation: () => 1,
  });
  return (key, points) => {
    const known = buckets.get(key);
    const take = known ?? createBucket(rate);
    if (!known) buckets.set(key, take);
    return take(points);
  };
}

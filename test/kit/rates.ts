import type { Bucket, Rates } from '../../src/rate/settings.ts';
import { readConfig } from '../../src/config.ts';

const PLENTY = { points: 10_000, seconds: 60 };

/** Limits that nothing meets but those that are given, such as `4/1`: four in a second. */
export function ratesWith(given: { [Name in Bucket]?: `${number}/${number}` }): Rates {
  const { rates } = readConfig({ JWT_SECRET: 'x'.repeat(32) });
  return Object.fromEntries(
    Object.keys(rates).map((bucket) => {
      const [points, seconds] = given[bucket as Bucket]?.split('/').map(Number) ?? [];
      return [bucket, points && seconds ? { points, seconds } : PLENTY];
    }),
  ) as Rates;
}

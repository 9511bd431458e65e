import type { createFormatter } from 'use-intl/core';

const UNITS = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** By the largest unit of which it has a whole number. */
export function inWords(
  seconds: number,
  format: Pick<ReturnType<typeof createFormatter>, 'number'>,
): string {
  const [unit, size] = UNITS.find(([, size]) => seconds % size === 0) ?? UNITS[4];
  return format.number(seconds / size, { style: 'unit', unit, unitDisplay: 'long' });
}

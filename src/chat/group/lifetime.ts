import { invalid } from '../../errors.ts';

const MIN_SECONDS = 60;
const MAX_SECONDS = 365 * 86_400;

/** How long what is sent stays: null where it stays for good; absent, the present one remains. */
export function parseLifetime(
  field: string,
  seconds: number | null | undefined,
): number | null | undefined {
  if (seconds === undefined || !seconds) return seconds === undefined ? undefined : null;
  if (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS) return seconds;
  throw invalid(field, `From ${MIN_SECONDS} to ${MAX_SECONDS}; 0 or null ends it`);
}

const UNITS = [
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** In English, by the largest unit of which it has a whole number. */
export function inWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, size]) => seconds % size === 0) ?? ['second', 1];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(
    seconds / size,
  );
}

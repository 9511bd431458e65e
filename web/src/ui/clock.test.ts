import { expect, it } from '@jest/globals';
import { clockOf, durationOf } from './clock.ts';

it('shows a time as on a clock', () => {
  const shown = [7, 42, 60, 754, 3_600, 21_599].map(clockOf);

  expect(shown).toEqual(['0:07', '0:42', '1:00', '12:34', '1:00:00', '5:59:59']);
});

it('says a time in words, and none that is too short', () => {
  const said = [1, 42, 60, 61, 3_600, 21_599].map((seconds) => durationOf(seconds, 'en'));

  expect(said).toEqual(['1 second', '42 seconds', '1 minute', '2 minutes', '1 hour', '6 hours']);
  expect(durationOf(42, 'de')).toBe('42 Sekunden');
});

import { expect, it } from '@jest/globals';
import { daysToMonday, momentIn, onDay, OTHER, typedOf } from './moments.ts';

const SUNDAY = new Date(2026, 10, 29, 22, 15);

it('gives the moment of an option, or what was typed by the clock where somebody is', () => {
  const options = [
    { name: 'never', label: 'Never', at: null },
    { name: 'then', label: 'Then', at: SUNDAY },
  ];

  expect(momentIn(options, { choice: 'never', typed: '' })).toBeNull();
  expect(momentIn(options, { choice: 'then', typed: '' })).toBe(SUNDAY);
  expect(momentIn(options, { choice: OTHER, typed: typedOf(SUNDAY) })).toEqual(SUNDAY);
  expect(momentIn(options, { choice: OTHER, typed: '' })).toBeUndefined();
});

it('finds the next Monday, which is never today, and a time of day on it', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => onDay(SUNDAY, days, 9));

  expect(week.map(daysToMonday)).toEqual([1, 7, 6, 5, 4, 3, 2]);
  expect(week.map((day) => onDay(day, daysToMonday(day), 9).getDay())).toEqual(Array(7).fill(1));
  expect(onDay(SUNDAY, 1, 9)).toEqual(new Date(2026, 10, 30, 9));
});

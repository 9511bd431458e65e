import { expect, it } from '@jest/globals';
import { COLUMNS, placeAt } from './grid-keys.ts';

const COUNT = 2 * COLUMNS + 3;

it.each([
  ['ArrowRight', 0, false, 1],
  ['ArrowLeft', 1, false, 0],
  ['ArrowRight', 1, true, 0],
  ['ArrowLeft', 0, true, 1],
  ['ArrowDown', 2, false, COLUMNS + 2],
  ['ArrowUp', COLUMNS + 2, false, 2],
  ['ArrowUp', 2, false, null],
  ['ArrowDown', COLUMNS + 3, false, null],
  ['ArrowRight', COUNT - 1, false, null],
  ['a', 3, false, null],
] as const)('%s at %i (from right to left: %s) leads to %s', (key, from, isReversed, place) => {
  expect(placeAt(key, from, COUNT, isReversed)).toBe(place);
});

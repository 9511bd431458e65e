import { expect, it } from '@jest/globals';
import { colourOf, initialsOf } from './initials.ts';

it('takes the first letters of the first and the last word, whatever is a letter there', () => {
  const names = [
    'Ann Ashdown',
    'ann',
    'Ann Mary de Vries',
    'ann_ashdown',
    '王小明',
    '👩‍👩‍👧 Family',
    ' ',
  ];

  expect(names.map(initialsOf)).toEqual(['AA', 'A', 'AV', 'AA', '王', '👩‍👩‍👧F', '']);
});

it('gives the same person the same colour everywhere, and people different ones', () => {
  const colours = Array.from({ length: 200 }, (_, index) => colourOf(`0198-${index}`));

  expect(colourOf('0198-7')).toBe(colours[7]);
  expect(new Set(colours).size).toBe(8);
});

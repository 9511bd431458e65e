import { expect, it } from '@jest/globals';
import { beyondSquare, cutOf } from './cut.ts';
import { WHOLE } from './zoom.ts';

const wide = { width: 400, height: 200 };

it('a picture covers a square by its shorter side', () => {
  expect(beyondSquare(wide)).toEqual({ across: 2, down: 1 });
  expect(beyondSquare({ width: 100, height: 300 })).toEqual({ across: 1, down: 3 });
});

it('at first its middle is cut out, as large as can be', () => {
  expect(cutOf(WHOLE, 100, wide)).toEqual({ x: 100, y: 0, side: 200 });
});

it('what is moved to the right shows more of the left', () => {
  expect(cutOf({ scale: 1, x: 50, y: 0 }, 100, wide)).toEqual({ x: 0, y: 0, side: 200 });
});

it('what is enlarged shows less', () => {
  expect(cutOf({ scale: 2, x: 0, y: -50 }, 100, wide)).toEqual({ x: 150, y: 100, side: 100 });
});

import { expect, it } from '@jest/globals';
import { moved, WHOLE, zoomed } from './zoom.ts';

const place = { width: 100, height: 100 };
const stage = { place, picture: place };

it('what is pointed at stays where it is', () => {
  expect(zoomed(WHOLE, 2, { x: 20, y: -10 }, stage)).toEqual({ scale: 2, x: -20, y: 10 });
});

it('it is never smaller than its place, nor moved out of it', () => {
  expect(zoomed(WHOLE, 0.5, { x: 20, y: 0 }, stage)).toEqual(WHOLE);
  expect(moved(WHOLE, { x: 30, y: 30 }, stage)).toEqual(WHOLE);
  const large = zoomed(WHOLE, 3, { x: 0, y: 0 }, stage);
  expect(moved(large, { x: 500, y: -500 }, stage)).toEqual({ scale: 3, x: 100, y: -100 });
  expect(zoomed(large, 100, { x: 0, y: 0 }, stage).scale).toBe(8);
});

it('one that is larger than its place is moved in it at any size', () => {
  const wide = { place, picture: { width: 160, height: 100 } };
  expect(moved(WHOLE, { x: 50, y: 50 }, wide)).toEqual({ scale: 1, x: 30, y: 0 });
});

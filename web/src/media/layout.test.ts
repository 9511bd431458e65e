import { expect, it } from '@jest/globals';
import { MESSAGE_ROOM, placeOf, POST_ROOM, ratioOf } from './layout.ts';
import type { ShownFile } from './shown.ts';

const picture = (width: number | null, height: number | null): ShownFile => ({
  key: `${width}`,
  kind: 'IMAGE',
  filename: 'a.jpg',
  size: 1,
  alt: '',
  width,
  height,
  durationMs: null,
  waveform: null,
  media: null,
});

it('a picture by itself has its own shape, unless that is a stripe', () => {
  expect(placeOf([picture(1_600, 1_200)], MESSAGE_ROOM)).toEqual({
    width: '20rem',
    aspectRatio: 4 / 3,
  });
  expect(placeOf([picture(600, 1_200)], MESSAGE_ROOM)).toEqual({
    width: '10rem',
    aspectRatio: 0.5,
  });
  expect(ratioOf(picture(10_000, 100))).toBe(2.4);
  expect(ratioOf(picture(100, 10_000))).toBe(0.45);
});

it('a picture fills the card of its post, and no more than a screen', () => {
  expect(placeOf([picture(1_600, 900)], POST_ROOM)).toEqual({
    width: '38rem',
    aspectRatio: 16 / 9,
  });
  expect(placeOf([picture(600, 1_200)], POST_ROOM)).toEqual({ width: '14rem', aspectRatio: 0.5 });
});

it('a small picture by itself is as large as it is, and large enough to press', () => {
  expect(placeOf([picture(160, 120)], MESSAGE_ROOM)).toEqual({
    width: '10rem',
    aspectRatio: 4 / 3,
  });
  expect(placeOf([picture(40, 30)], MESSAGE_ROOM)).toEqual({ width: '7rem', aspectRatio: 4 / 3 });
  const video: ShownFile = { ...picture(160, 120), kind: 'VIDEO' };
  expect(placeOf([video], MESSAGE_ROOM)).toEqual({ width: '20rem', aspectRatio: 4 / 3 });
});

it('a picture of which nothing is known has a place, too', () => {
  expect(placeOf([picture(null, null)], MESSAGE_ROOM)).toEqual({
    width: '20rem',
    aspectRatio: 4 / 3,
  });
});

it('several pictures have a place by their number alone', () => {
  const places = [2, 3, 4, 5, 10].map((count) =>
    placeOf(
      Array.from({ length: count }, () => picture(600, 1_200)),
      MESSAGE_ROOM,
    ),
  );

  expect(places.map(({ aspectRatio }) => aspectRatio)).toEqual([2, 1, 1, 1.5, 0.75]);
});

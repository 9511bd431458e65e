import { expect, it } from '@jest/globals';
import { type Limits, refusalOf } from './limits.ts';

const limits: Limits = [
  { __typename: 'MediaLimit', kind: 'IMAGE', maxKilobytes: 1, mediaTypes: ['image/png'] },
  { __typename: 'MediaLimit', kind: 'AUDIO', maxKilobytes: 1, mediaTypes: ['audio/webm'] },
  { __typename: 'MediaLimit', kind: 'FILE', maxKilobytes: 1, mediaTypes: ['application/pdf'] },
];
const file = (type: string, size: number) => new Blob(['a'.repeat(size)], { type });

it('what the server would not take is known before it is sent', () => {
  expect(refusalOf(file('image/png', 1_000), limits)).toBeNull();
  expect(refusalOf(file('image/png', 1_001), limits)).toBe('TOO_LARGE');
  expect(refusalOf(file('image/heic', 10), limits)).toBe('TYPE_NOT_ALLOWED');
  expect(refusalOf(file('image/png', 0), limits)).toBe('EMPTY');
});

it('what is not known for sure is left to the server', () => {
  expect(refusalOf(file('audio/webm;codecs=opus', 10), limits)).toBeNull();
  expect(refusalOf(file('video/mp4', 10_000), limits)).toBeNull();
  expect(refusalOf(file('', 10), limits)).toBeNull();
  expect(refusalOf(file('application/x-unheard-of', 10), limits)).toBeNull();
});

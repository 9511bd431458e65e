import { expect, it } from '@jest/globals';
import { bytesIn } from './bytes.ts';

it('sizes are said as people read them', () => {
  const said = [1, 999, 1_000, 123_456, 2_400_000, 5e11].map((size) => bytesIn(size, 'en'));

  expect(said).toEqual(['1 byte', '999 bytes', '1 kB', '123 kB', '2.4 MB', '500 GB']);
  expect(bytesIn(2_400_000, 'de')).toBe('2,4 MB');
});

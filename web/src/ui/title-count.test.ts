import { expect, it } from '@jest/globals';
import { titleOf } from './title-count.ts';

it('counts before the name, up to a hundred', () => {
  expect(titleOf('Feed', 0)).toBe('Feed · Confab');
  expect(titleOf('Feed', 3)).toBe('(3) Feed · Confab');
  expect(titleOf('Feed', 100)).toBe('(99+) Feed · Confab');
});

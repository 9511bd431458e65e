import { expect, it } from '@jest/globals';
import { languageOf, regionalOf } from './language.ts';

it('is the one that was chosen, or else the first of the browser’s that there is', () => {
  expect(languageOf('de', ['en-GB'])).toBe('de');
  expect(languageOf('browser', ['fr-CA', 'de-AT', 'en'])).toBe('de');
  expect(languageOf('browser', ['fr', 'browser'])).toBe('en');
  expect(languageOf('browser', [])).toBe('en');
});

it('writes dates and times as they are written where the browser is', () => {
  expect(regionalOf('en', ['de-AT', 'en-GB'])).toBe('en-GB');
  expect(regionalOf('de', ['en-GB'])).toBe('de');
});

import { expect, it } from '@jest/globals';
import { wordsFor } from './field-reason.ts';

const KEYS = ['MALFORMED', 'email_MALFORMED', 'TAKEN'] as const;

it('has a field’s own words, or those of any', () => {
  const found = ['input.email', 'username'].map((path) =>
    wordsFor(KEYS, { path, reason: 'MALFORMED' }),
  );

  expect(found).toEqual(['email_MALFORMED', 'MALFORMED']);
});

it('has none for a reason that it does not know, or that an older server does not give', () => {
  expect(wordsFor(KEYS, { path: 'email', reason: 'HAUNTED' })).toBeNull();
  expect(wordsFor(KEYS, { path: 'email' })).toBeNull();
});

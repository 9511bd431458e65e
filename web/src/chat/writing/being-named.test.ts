import { describe, expect, it } from '@jest/globals';
import { beingNamed, type Choice, choicesFor } from './being-named.ts';

const person = (username: string, displayName: string): Choice =>
  ({ username, user: { username, profile: { displayName } } }) as Choice;

const NAMES = [
  person('bob', 'Ann’s brother'),
  person('ann_2', 'Äne Grün'),
  person('cid', 'Joan of Annapolis'),
  { username: 'all', user: null },
];

describe('a name that is being written', () => {
  it('begins between words, and ends at the caret', () => {
    expect(beingNamed('hi @an', 6)).toEqual({ start: 3, typed: 'an' });
    expect(beingNamed('hi @an and', 6)).toEqual({ start: 3, typed: 'an' });
    expect(beingNamed('@', 1)).toEqual({ start: 0, typed: '' });
    for (const text of ['an', 'ann@ex', 'x/@an', '@@an', '@an ']) {
      expect(beingNamed(text, text.length)).toBeNull();
    }
  });

  it('is for those who are called so, by their username first', () => {
    const for_ = (typed: string) => choicesFor(typed, NAMES).map(({ username }) => username);

    expect(for_('an')).toEqual(['ann_2', 'bob', 'cid']);
    expect(for_('gru')).toEqual(['ann_2']);
    expect(for_('A')).toEqual(['ann_2', 'all', 'bob', 'cid']);
    expect(for_('')).toHaveLength(4);
    expect(for_('x')).toEqual([]);
  });
});

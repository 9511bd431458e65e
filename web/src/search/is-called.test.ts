import { expect, it } from '@jest/globals';
import { isCalled } from './is-called.ts';

it('finds a part of each word, in any order, case and with any accents', () => {
  const names = ['Zoë Ångström', 'zoe_a'];

  for (const text of ['zoe', 'ang ZO', '  ström ', 'ÅNGS', 'zoe_a', 'ＺＯＥ']) {
    expect([text, isCalled(names, text)]).toEqual([text, true]);
  }
  for (const text of ['zoo', 'zoe b', 'zoë.']) {
    expect([text, isCalled(names, text)]).toEqual([text, false]);
  }
});

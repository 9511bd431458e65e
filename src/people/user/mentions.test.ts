import { describe, expect, it } from '@jest/globals';
import { cpuMsOf } from '../../../test/kit/cpu.ts';
import { findMentions, isForEveryone } from './mentions.ts';

const namesIn = (text: string) => findMentions(text)?.names ?? [];

describe('a name in a text', () => {
  it.each([
    ['@ann', ['ann']],
    ['Hi @ann, @Bob_2!', ['ann', 'Bob_2']],
    ['(@ann) “@bob”: -@cid.', ['ann', 'bob', 'cid']],
    ['@ann / @bob', ['ann', 'bob']],
    ['@ann\n@ann', ['ann', 'ann']],
    ['你好@ann你好', ['ann']],
    ['@annさん @bob은', ['ann', 'bob']],
    ['👋🏽@ann👋🏽', ['ann']],
    ['*@ann* `@bob`', ['ann', 'bob']],
  ])('stands between words, in whatever script: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'ann',
    '@',
    '@an',
    `@${'a'.repeat(31)}`,
    'ann@example.com',
    'rené@ann.fr',
    'https://example.com/@ann',
    '@types/node',
    '@ann@example.com',
    '@@ann',
    '@annä',
    '@аnn',
    '@ann\u0301',
  ])('is no part of anything else: %s', (text) => {
    expect(findMentions(text)).toBeNull();
  });

  it('stands where JavaScript counts it', () => {
    const text = '👩‍👩‍👧‍👦 @ann é @bob';

    const { names, starts } = findMentions(text)!;

    expect(
      starts.map((start, index) => text.slice(start, start + 1 + names[index]!.length)),
    ).toEqual(['@ann', '@bob']);
  });

  it('is one of the first fifty', () => {
    const names = Array.from({ length: 60 }, (_, index) => `user_${index}`);

    expect(namesIn(names.map((name) => `@${name}`).join(' '))).toEqual(names.slice(0, 50));
  });

  it('stands for everyone in two forms, of which the wider one holds', () => {
    const everyoneIn = (text: string) => findMentions(text)?.everyone;

    expect(['@all', 'so @HERE!', '@here @All', '@ann', '@allies', 'x@all'].map(everyoneIn)).toEqual(
      ['ALL', 'HERE', 'ALL', null, null, undefined],
    );
    expect(namesIn('@all @ann @here')).toEqual(['ann']);
    expect(['all', 'Here', 'ann'].map(isForEveryone)).toEqual([true, true, false]);
  });

  it('takes no longer to be looked for in a text that is full of beginnings', async () => {
    for (const part of ['@', '@a', '@aa ', '@aaa@', 'é@', '@aaaä', '@aaa/a']) {
      const text = part.repeat(4_000).slice(0, 4_000);
      expect(await cpuMsOf(() => findMentions(text))).toBeLessThan(200);
    }
  });
});

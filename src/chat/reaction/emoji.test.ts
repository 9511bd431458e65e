import { describe, expect, it } from '@jest/globals';
import { parseEmoji } from './emoji.ts';

const parse = (text: string) => parseEmoji('emoji', text);
const SELECTOR = '\u{FE0F}';

/** Every one that is a single character, or one with its selector. */
const simple = Array.from({ length: 0x1fb00 }, (_, code) => String.fromCodePoint(code)).flatMap(
  (character) =>
    [character, `${character}${SELECTOR}`].filter((text) => /^\p{RGI_Emoji}$/v.test(text)),
);
const COMPOSED = ['1️⃣', '🇩🇪', '👍🏽', '🏳️‍🌈', '🕵️‍♂️', '👩🏻‍❤️‍💋‍👨🏼', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '⛓️‍💥'];

describe('an emoji', () => {
  it('is each that Unicode recommends, as it is', () => {
    expect(simple.length).toBeGreaterThan(1_200);
    for (const emoji of [...simple, ...COMPOSED]) expect(parse(emoji)).toBe(emoji);
  });

  it('gets the selectors that a keyboard left out, and loses those that it need not have', () => {
    for (const emoji of [...simple, ...COMPOSED]) {
      expect(parse(emoji.replaceAll(SELECTOR, ''))).toBe(emoji);
      expect(parse(emoji.includes(SELECTOR) ? emoji : `${emoji}${SELECTOR}`)).toBe(emoji);
    }
  });

  it('is another one with another skin tone', () => {
    expect(new Set(['👍', '👍🏻', '👍🏿'].map(parse)).size).toBe(3);
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'a'],
    ['a digit', '1'],
    ['two of them', '👍👍'],
    ['one and a word', '👍 yes'],
    ['half a flag', '🇩'],
    ['a skin tone on what has none', '🍕🏽'],
    ['people who are joined and not recommended', '🍕‍🍕'],
    ['a null character', '👍\0'],
    ['half a character', '\uD83D'],
    ['more than any has', '👍'.repeat(10_000)],
  ])('is not %s', (_what, text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        details: { fields: [expect.objectContaining({ path: 'emoji' })] },
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { withLinks } from './links.ts';
import { type Token, tokensOf } from './tokens.ts';

/** As one line: code in backticks, bold in stars. */
const said = (text: string): string => tokensOf(text).map(shown).join('|');

function shown(token: Token): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'code':
      return `\`${token.text}\``;
    case 'block':
      return `[${token.text}]`;
    case 'bold':
      return `*${token.text}*`;
  }
}

describe('bold', () => {
  it('stands between one star or two', () => {
    expect(said('*one* and **two words**!')).toBe('*one*| and |*two words*|!');
  });

  it.each(['2*3*4', 'a * b * c', '**', '***', '* item\n* item', 'snake*case*d', '*a\nb*'])(
    'leaves other stars alone: %j',
    (text) => {
      expect(said(text)).toBe(text);
    },
  );
});

describe('code', () => {
  it('stands between backticks, and holds nothing else', () => {
    expect(said('run `npm *i* https://a.example` now')).toBe(
      'run |`npm *i* https://a.example`| now',
    );
  });

  it('stands between fences on lines of their own, with or without a language', () => {
    expect(said('so:\n```ts\nconst a = `b`;\n\nreturn *a*;\n```\nthere')).toBe(
      'so:\n|[const a = `b`;\n\nreturn *a*;]|there',
    );
    expect(said('```\n<b>\n```')).toBe('[<b>]');
    expect(said('a ```b *c*``` d')).toBe('a |`b *c*`| d');
  });

  it.each(['`', '``', '```', '```\nnever ended', 'a ` b', '`a\nb`'])(
    'that does not end is text: %j',
    (text) => {
      expect(said(text)).toBe(text);
    },
  );
});

it('no text is lost or changed, and none takes long', () => {
  const marks = ['*', '**', '`', '```', '\n', ' ', 'ä', 'https://a.example', '<b>', '(', '*ä*'];
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const letters = (text: string) => text.replace(/[`*\n]/g, '');
  for (let round = 0; round < 2_000; round++) {
    const text = Array.from({ length: 12 }, () => marks[Math.floor(random() * marks.length)]).join(
      '',
    );
    expect(
      letters(
        tokensOf(text)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(letters(text));
  }
  const began = performance.now();
  for (const mark of ['*', '*a ', '`', '```\n', 'a@', 'http://', '**a', '(*']) {
    const text = mark.repeat(4_000 / mark.length);
    tokensOf(text);
    withLinks(text);
  }
  expect(performance.now() - began).toBeLessThan(2_000);
});

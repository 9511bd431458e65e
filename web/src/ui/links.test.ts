import { describe, expect, it } from '@jest/globals';
import { withLinks } from './links.ts';
import { mayHoldLinks } from './tokens.ts';

/** As one line, links in angles. */
const said = (text: string): string =>
  withLinks(text)
    .map(({ text, href }) => (href === null ? text : `<${text} ${href}>`))
    .join('|');

describe('links', () => {
  it('are addresses of the web and of mail, without what follows them in a sentence', () => {
    expect(said('see https://a.example/x?y=1#z.')).toBe(
      'see |<https://a.example/x?y=1#z https://a.example/x?y=1#z>|.',
    );
    expect(said('notes.md or ann@example.com')).toBe(
      'notes.md or |<ann@example.com mailto:ann@example.com>',
    );
    expect(said('(HTTP://a.example)')).toBe('(|<HTTP://a.example HTTP://a.example>|)');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/x',
    '//a.example',
    'vbscript:x',
  ])('lead to the web and to mail alone: %s stays text', (text) => {
    expect(said(text)).toBe(text);
  });

  it('are looked for wherever there may be some', () => {
    const texts = ['HTTPS://a.example', 'MailTo:ann@a.example', 'ann@a.example', 'a http://b c'];

    expect(texts.filter((text) => said(text).includes('<') && !mayHoldLinks(text))).toEqual([]);
    expect(mayHoldLinks('At 10:30, and/or later')).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { withMentions } from './mentions.ts';

const user = (id: string) => ({ __typename: 'User', id, username: id }) as const;

/** As one line, whom it names in angles. */
function said(piece: string, text: string, names: readonly string[], mentionsEveryone = false) {
  const mentions = names.map((name) => ({
    __typename: 'Mention' as const,
    user: name === '@gone' ? null : user(name.slice(1).toLowerCase()),
    start: text.indexOf(name),
    length: name.length,
  }));
  return withMentions(piece, { text, mentions, mentionsEveryone })
    .map(({ text, user, isEveryone }) =>
      user || isEveryone ? `<${text} ${user?.id ?? 'all'}>` : text,
    )
    .join('|');
}

describe('mentions in a piece of a text', () => {
  it('are those that the server has found in the text, wherever it stands', () => {
    const text = '**@Ann** and @bob, @cid';

    expect(said('@Ann', text, ['@Ann', '@bob'])).toBe('<@Ann ann>');
    expect(said(' and @bob, @cid', text, ['@Ann', '@bob'])).toBe(' and |<@bob bob>|, @cid');
  });

  it('are no part of something longer, and nobody’s once the account is gone', () => {
    const text = '@ann: x@ann.example @anna @gone';

    expect(said(text, text, ['@ann', '@gone'])).toBe('<@ann ann>|: x@ann.example @anna |@gone');
  });

  it('are all and here, where somebody may call them', () => {
    expect(said('@all @Here @allies', '@all @Here @allies', [], true)).toBe(
      '<@all all>| |<@Here all>| @allies',
    );
    expect(said('@all', '@all', [])).toBe('@all');
  });
});

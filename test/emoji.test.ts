import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseEmoji } from '../src/chat/reaction/emoji.ts';
import { matching, readEmoji } from '../web/src/chat/reactions/emoji.ts';

const listOf = (language: string) =>
  readEmoji(readFileSync(`web/src/chat/reactions/emoji/${language}.txt`, 'utf8'));
const english = listOf('en');
const german = listOf('de');

describe('the emoji to choose from', () => {
  it('are those that the server takes, as it writes them, each once and the same in all languages', () => {
    const all = english.map(({ emoji }) => emoji);

    expect(all.length).toBeGreaterThan(1_800);
    expect(all.map((emoji) => parseEmoji('emoji', emoji))).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    expect(german.map(({ emoji }) => emoji)).toEqual(all);
    for (const { name } of [...english, ...german]) expect(name).not.toBe('');
  });

  it('are found by what their words begin with, in any case and without accents', () => {
    const found = (list: typeof english, wanted: string) =>
      matching(list, wanted).map(({ emoji }) => emoji);

    expect(found(english, 'PARTY pop')).toEqual(['🎉']);
    expect(found(german, 'frohlich')).toContain('😀');
    expect(found(english, 'thumbs')).toEqual(['👍', '👎']);
    expect(found(english, 'humbs')).toEqual([]);
    expect(matching(english, ' ')).toBe(english);
  });
});

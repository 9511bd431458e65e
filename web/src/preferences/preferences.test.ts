import { expect, it } from '@jest/globals';
import { CHOICES, parsePreferences } from './preferences.ts';

it('keeps what was chosen', () => {
  const chosen = {
    ...parsePreferences(null),
    scheme: 'dark',
    darkTheme: 'dark-blue',
    sound: false,
  } as const;

  expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen);
});

it('falls back to the first choice where nothing was chosen, or what is none', () => {
  const first = Object.fromEntries(Object.entries(CHOICES).map(([name, [value]]) => [name, value]));

  for (const text of [null, '', 'null', '7', '[]', '{"scheme":"pink","sound":"yes","more":1}']) {
    expect(parsePreferences(text)).toEqual(first);
  }
});

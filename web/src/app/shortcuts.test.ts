import { expect, it } from '@jest/globals';
import { SCOPES, shortcutAt, shortcutsOf } from './shortcuts.ts';

const press = (key: string, modifiers: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

it('knows what is meant by a key and by what is held with it', () => {
  const meant = [
    press('k', { ctrlKey: true }),
    press('K', { ctrlKey: true }),
    press('k'),
    press('j'),
    press('ArrowDown', { altKey: true }),
    press('?', { shiftKey: true }),
    press('?'),
    press('+', { shiftKey: true }),
    press('+'),
  ].map((pressed) => shortcutAt(pressed, false, false));

  expect(meant).toEqual([
    'search',
    'search',
    'previousMessage',
    'nextMessage',
    'nextChat',
    'help',
    'help',
    'react',
    'react',
  ]);
});

it('leaves alone what the browser does at other combinations', () => {
  const others = [
    press('j', { ctrlKey: true }),
    press('J', { shiftKey: true }),
    press('k', { metaKey: true }),
    press('k', { ctrlKey: true, altKey: true }),
    press('k', { ctrlKey: true, shiftKey: true }),
    press('ArrowDown'),
    press('ArrowDown', { altKey: true, shiftKey: true }),
  ];

  expect(others.filter((pressed) => shortcutAt(pressed, false, false))).toEqual([]);
});

it('takes letters in a field for text', () => {
  const typed = [press('j'), press('k'), press('?')];

  expect(typed.filter((pressed) => shortcutAt(pressed, true, false))).toEqual([]);
  expect(shortcutAt(press('k', { ctrlKey: true }), true, false)).toBe('search');
});

it('takes ⌘ for Ctrl on a Mac', () => {
  expect(shortcutAt(press('k', { metaKey: true }), false, true)).toBe('search');
  expect(shortcutAt(press('k', { ctrlKey: true }), false, true)).toBeNull();
});

it('helps with every key, each in one place', () => {
  const names = SCOPES.flatMap(shortcutsOf).map(({ name }) => name);

  expect(names).toContain('search');
  expect(names).toContain('editLast');
  expect(new Set(names).size).toBe(names.length);
});

import { expect, it } from '@jest/globals';
import { commandOf } from './composer-keys.ts';

const desk = { isEmpty: false, hasTarget: false, isTouchOnly: false };
const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

it('sends by Enter, and breaks the line by Shift-Enter', () => {
  expect(commandOf(press('Enter'), desk)).toBe('finish');
  expect(commandOf(press('Enter', { shiftKey: true }), desk)).toBeNull();
});

it('leaves keys to an input method while it makes a character', () => {
  expect(commandOf(press('Enter', { isComposing: true }), desk)).toBeNull();
  expect(commandOf(press('Enter', { keyCode: 229 }), desk)).toBeNull();
  expect(
    commandOf(press('Escape', { isComposing: true }), { ...desk, hasTarget: true }),
  ).toBeNull();
});

it('breaks the line by Enter where there is no Shift', () => {
  expect(commandOf(press('Enter'), { ...desk, isTouchOnly: true })).toBeNull();
});

it('edits the last message by an arrow only where there is no text to move in', () => {
  const empty = { ...desk, isEmpty: true };
  expect(commandOf(press('ArrowUp'), empty)).toBe('editLast');
  expect(commandOf(press('ArrowUp'), desk)).toBeNull();
  expect(commandOf(press('ArrowUp'), { ...empty, hasTarget: true })).toBeNull();
  // Between chats.
  expect(commandOf(press('ArrowUp', { altKey: true }), empty)).toBeNull();
});

it('leaves an answer or an edit by Escape, and nothing else', () => {
  expect(commandOf(press('Escape'), { ...desk, hasTarget: true })).toBe('cancel');
  expect(commandOf(press('Escape'), desk)).toBeNull();
});

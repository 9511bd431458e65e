import { expect, it } from '@jest/globals';
import { roomLeft } from './text-length.ts';

it('says nothing while there is room enough', () => {
  expect(roomLeft('', 4_000)).toBeNull();
  expect(roomLeft('a'.repeat(3_799), 4_000)).toBeNull();
  expect(roomLeft(' '.repeat(5_000), 4_000)).toBeNull();
});

it('says how many characters still fit, and how many are too many', () => {
  expect(roomLeft('a'.repeat(3_800), 4_000)).toBe(200);
  expect(roomLeft(`  ${'a'.repeat(4_000)}  `, 4_000)).toBe(0);
  expect(roomLeft('a'.repeat(4_012), 4_000)).toBe(-12);
  expect(roomLeft('a'.repeat(1_000_000), 4_000)).toBe(-996_000);
  expect(roomLeft('a'.repeat(79), 100)).toBeNull();
  expect(roomLeft('a'.repeat(80), 100)).toBe(20);
});

it('counts characters as people see them', () => {
  expect(roomLeft('🙂'.repeat(3_990), 4_000)).toBe(10);
  expect(roomLeft('🙂'.repeat(3_000), 4_000)).toBeNull();
});

it('counts a character of very many bytes as more than one, since the server takes no more bytes', () => {
  // Four people and what joins them: 25 bytes.
  expect(roomLeft('👨‍👩‍👧‍👦'.repeat(640), 4_000)).toBe(0);
  expect(roomLeft('👨‍👩‍👧‍👦'.repeat(641), 4_000)).toBe(-7);
});

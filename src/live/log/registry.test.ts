import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { EVENTS } from '../../modules.ts';
import { createEventRegistry } from './registry.ts';
import { chatEvent } from './declarations.ts';

it('alone tells the machinery what events there are: it names none', () => {
  const files = globSync('src/{live,graphql/pipeline,socket}/**/*.ts').filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const named = new RegExp(`'(${EVENTS.map(({ type }) => type).join('|')})'`);

  expect(EVENTS.length).toBeGreaterThan(10);
  expect(files.filter((file) => named.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('takes no two events of one type', () => {
  const twice = [chatEvent('messagePinned'), chatEvent('messagePinned')];

  expect(() => createEventRegistry(twice)).toThrow('Two events have the same type');
});

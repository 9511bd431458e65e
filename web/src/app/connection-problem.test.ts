import type { Connection } from '@confab/client';
import { expect, it } from '@jest/globals';
import { problemOf } from './connection-problem.ts';

const failure = { code: 'NETWORK_ERROR' } as Connection['failure'];
const at = (state: Connection['state'], failed = false): Connection => ({
  state,
  retryAt: null,
  failure: failed ? failure : null,
});

it('is none while everything arrives, and while nothing is to', () => {
  expect(problemOf(at('live'), true)).toBeNull();
  expect(problemOf(at('idle'), true)).toBeNull();
});

it('is the network’s where there is none, and the server’s where that has not answered', () => {
  expect(problemOf(at('connecting'), true)).toBe('connecting');
  expect(problemOf(at('waiting', true), false)).toBe('offline');
  expect(problemOf(at('connecting', true), false)).toBe('offline');
  expect(problemOf(at('waiting', true), true)).toBe('away');
});

it('stays the same from one attempt to the next', () => {
  expect(problemOf(at('connecting', true), true)).toBe(problemOf(at('waiting', true), true));
});

it('is for good where the server has refused it so', () => {
  expect(problemOf(at('stopped', true), false)).toBe('stopped');
});

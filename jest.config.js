import { existsSync } from 'node:fs';

/** A copy of the project may be without some. */
const ROOTS = ['src', 'test', 'web/src'].filter((path) =>
  existsSync(new URL(path, import.meta.url)),
);

export default {
  runtime: '<rootDir>/test/kit/jest/runtime.js',
  // Node runs TypeScript as it is.
  transform: {},
  roots: ROOTS.map((path) => `<rootDir>/${path}`),
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts',
  // A machine may be four times slower than most.
  testTimeout: 120_000,
  // Tests wait about as much as they work: two cores carry four.
  maxWorkers: 4,
};

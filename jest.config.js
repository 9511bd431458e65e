export default {
  runtime: '<rootDir>/test/kit/jest/runtime.js',
  // Node runs TypeScript as it is.
  transform: {},
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts',
  testTimeout: 60_000,
  // Tests wait about as much as they work: two cores carry three.
  maxWorkers: 3,
};

/** It serves a subset of Confab's schema, and is asked the same, word for word. */
export { operations } from './confab.operations.ts';

import { globals } from './runtime.js';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globals;

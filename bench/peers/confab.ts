import { JWT_SECRET } from '../data/tokens.ts';

/**
 * Confab as `npm start` runs it, in production: sessions are checked, every request is logged, and
 * rates are counted against limits that the load does not reach.
 */
export const confabEnvironment = {
  HOST: '127.0.0.1',
  JWT_SECRET,
  DATABASE_POOL_SIZE: '10',
  RATE_LIMIT_OPERATIONS: '9999999/60',
  RATE_LIMIT_MESSAGES: '9999999/1',
  RATE_LIMIT_SOCKETS: '9999999/60',
} as const;

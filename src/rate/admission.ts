import type { Config } from '../config.ts';
import { rateLimited } from '../errors.ts';
import { addressKey } from './address.ts';
import { createBudget } from './budget.ts';

/** Of a request's body, or a socket's message. */
export const MAX_BYTES = { user: 256 * 1024, guest: 64 * 1024 } as const;

/** What work costs before it is known what is asked: a point is half a millisecond, of the worst of its kind. */
export const PRICES = {
  request: 1,
  message: 0.1,
  file: 0.1,
  /** Where a body does not say how long it is, it is taken for this long until it is there. */
  unknownBytes: 64 * 1024,
  ofBytes: (bytes: number) => bytes / 4_096,
  /** To parse and validate what the node has not seen before. */
  ofDocument: (characters: number) => characters / 256,
} as const;

/** Who is charged for work: a user, or an address. */
export interface Payer {
  readonly maxBytes: number;
  /** Throws RATE_LIMITED where not so much is left; then it takes nothing. */
  charge(points: number): void;
}

/**
 * Counts what is asked of this node before anything is done for it, refused or not. Users are told by
 * their token's signature, so that all who share an address do not share its budget, too.
 */
export interface Admission {
  payerOf(userId: string | null, address: string): Payer;
}

export function createAdmission({
  rateLimits,
  rates,
}: Pick<Config, 'rateLimits' | 'rates'>): Admission {
  const budgets = { user: createBudget(rates.work), guest: createBudget(rates.guestWork) };

  return {
    payerOf(userId, address) {
      const kind = userId ? 'user' : 'guest';
      return {
        maxBytes: MAX_BYTES[kind],
        charge(points) {
          if (!rateLimits) return;
          const waitMs = budgets[kind](userId ?? addressKey(address), points);
          if (waitMs > 0) throw rateLimited(Math.ceil(waitMs / 1_000));
        },
      };
    },
  };
}

import { rateLimited } from '../errors.ts';
import { addressKey } from '../rate/address.ts';

const RETRY_AFTER_SECONDS = 5;

/** One open socket, as it is counted. */
export interface Seat {
  /** Counts it as this user's from now on; throws RATE_LIMITED where they have as many as they may. */
  moveTo(userId: string): void;
  leave(): void;
}

/** Counts the open sockets of this node: of an address, until it is known which user they belong to. */
export function createSeats(most: { readonly ofGuests: number; readonly ofUser: number }) {
  const taken = new Map<string, number>();

  function take(holder: string, limit: number): void {
    const count = (taken.get(holder) ?? 0) + 1;
    if (count > limit) throw rateLimited(RETRY_AFTER_SECONDS, 'Too many sockets are open');
    taken.set(holder, count);
  }

  function free(holder: string): void {
    const count = (taken.get(holder) ?? 0) - 1;
    if (count > 0) taken.set(holder, count);
    else taken.delete(holder);
  }

  return {
    /** Throws RATE_LIMITED where the address has as many guests as it may. */
    take(address: string): Seat {
      let holder = `address:${addressKey(address)}`;
      take(holder, most.ofGuests);
      return {
        moveTo(userId) {
          const user = `user:${userId}`;
          take(user, most.ofUser);
          free(holder);
          holder = user;
        },
        leave: () => free(holder),
      };
    },
  };
}

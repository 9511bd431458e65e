import { tooComplex } from '../errors.ts';

/**
 * What a socket has room for. Answers have room of their own: one that is full of subscriptions must
 * still be able to replace its token.
 */
const ROOM = { subscriptions: 100, answers: 100 };

/** Throws QUERY_TOO_COMPLEX where there are more of them at once. */
export function requireCapacity(what: keyof typeof ROOM, count: number): void {
  if (count > ROOM[what]) throw tooComplex(`At most ${ROOM[what]} ${what} at once on a socket`);
}

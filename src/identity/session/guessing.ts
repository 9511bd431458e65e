import type { Context } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { addressKey } from '../../rate/address.ts';
import type { Asker } from '../../rate/fair-queue.ts';
import { nameKey } from '../../rate/places.ts';
import type { Bucket } from '../../rate/settings.ts';

/** A try at the secret of an account. */
export interface Guess {
  /** What is guessed: each is counted by itself. */
  readonly secret: 'password' | 'code';
  /** What the client calls the account: nobody can find out by it whose names belong together. */
  readonly name: string;
  /** Whether the account was signed in from there before. */
  readonly isKnownPlace: boolean;
}

/**
 * Counts the wrong guesses at a secret, from each address and from all together: the second bound is
 * far higher, and not for places where the account was signed in before, so that no stranger can keep
 * its owner out. Each is counted before it is checked, and taken back unless it was wrong: many at once
 * are no way around.
 */
export async function limitGuesses<Result>(
  { limiter, request }: Pick<Context, 'limiter' | 'request'>,
  { secret, name, isKnownPlace }: Guess,
  check: () => Promise<Result>,
): Promise<Result> {
  const account = `${secret}:${nameKey(name)}`;
  const counts: [Bucket, string][] = [
    ['signInFailures', `${account}:${addressKey(request.address)}`],
  ];
  if (!isKnownPlace) counts.push(['signInAccount', account]);
  for (const [bucket, key] of counts) await limiter.consume(bucket, key);
  try {
    const result = await check();
    await takeBack();
    return result;
  } catch (error) {
    if (!isWrong(error)) await takeBack();
    throw error;
  }

  function takeBack() {
    return Promise.all(counts.map(([bucket, key]) => limiter.giveBack(bucket, key)));
  }
}

export const isWrong = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'INVALID_CREDENTIALS';

/** Who asks, for what is done by turns. Whoever is signed in is known. */
export const askerOf = (
  { request, viewer }: Pick<Context, 'request' | 'viewer'>,
  isKnownPlace = viewer !== null,
): Asker => ({ key: addressKey(request.address), isKnown: isKnownPlace });

import { confabErrorOf } from '@confab/client/apollo';

/** What has gone already needs no deleting. */
export function unlessGone(error: unknown): void {
  if (confabErrorOf(error).code !== 'NOT_FOUND') throw error;
}

import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ConfabError, errorOf, networkError } from '../errors.ts';

/** Why an operation of Apollo Client's has failed: the first of the server's errors, or else that no answer came. */
export function confabErrorOf(error: unknown): ConfabError {
  if (error instanceof ConfabError) return error;
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  return first ? errorOf(first) : networkError(error);
}

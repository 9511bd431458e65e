import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { parseSecret } from '../text.ts';

/** Replaces the token of the socket that this comes over; what is under way on it goes on. */
export async function reauthenticate(
  { socket }: Context,
  { accessToken }: { readonly accessToken: string },
): Promise<Date> {
  if (!socket)
    throw invalid('accessToken', 'A token is replaced on a socket; with HTTP just send it');
  return socket.reauthenticate(parseSecret('accessToken', accessToken));
}

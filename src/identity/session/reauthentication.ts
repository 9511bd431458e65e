import type { Context } from '../../context.ts';
import { invalid } from '../../errors.ts';
import { parseSecret } from '../../input/text.ts';

/** Replaces the token of the socket that this comes over; what is under way on it goes on. */
export async function reauthenticate(
  { socket }: Context,
  { accessToken }: { readonly accessToken: string },
): Promise<{ readonly accessTokenExpiresAt: Date; readonly accessTokenExpiresIn: number }> {
  if (!socket)
    throw invalid('accessToken', 'A token is replaced on a socket; with HTTP just send it');
  const expiresAt = await socket.reauthenticate(parseSecret('accessToken', accessToken));
  const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1_000);
  return { accessTokenExpiresAt: expiresAt, accessTokenExpiresIn: Math.max(0, seconds) };
}

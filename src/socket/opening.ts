import type { Duplex } from 'node:stream';
import type { ClientInfo } from '../viewer.ts';
import type { Seat } from './seats.ts';

/** The request that opened a socket: what it has told, and the connection that it came on. */
export interface Opening {
  readonly authorization: string | undefined;
  readonly client: ClientInfo;
  readonly seat: Seat;
  /** Below the socket. */
  readonly stream: Duplex;
}

/** What stands in the payload of `connection_init`, the key in any case; else what the request said. */
export function authorizationIn(
  payload: Readonly<Record<string, unknown>>,
  { authorization }: Opening,
): string | undefined {
  const entry = Object.entries(payload).find(([key]) => key.toLowerCase() === 'authorization');
  if (!entry) return authorization;
  return typeof entry[1] === 'string' ? entry[1] : '';
}

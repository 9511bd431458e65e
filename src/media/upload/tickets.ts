import { UPLOADS } from '../../http/files.ts';
import type { Secrets } from '../../settings/secret.ts';
import { createSigner } from '../media/signer.ts';

const LIFE_SECONDS = 3_600;
/** So much longer for each second that a slow line takes over it. */
const SLOWEST_BYTES_PER_SECOND = 16 * 1_024;

/** When the ticket of a file of this size ends that is given now. */
export const ticketSeconds = (size: number): number =>
  LIFE_SECONDS + Math.ceil(size / SLOWEST_BYTES_PER_SECOND);

/** What lets whoever has it send the bytes of one file, and nothing else. */
export interface Tickets {
  urlOf(origin: string, mediaId: string, expiresAt: Date): string;
  isGood(mediaId: string, expiry: string, signature: string): boolean;
}

export function createTickets(secrets: Secrets): Tickets {
  const signer = createSigner(secrets, 'tickets of uploads');
  const textOf = (mediaId: string, expiry: string) => `${mediaId}|${expiry}`;

  return {
    urlOf(origin, mediaId, expiresAt) {
      const expiry = String(Math.floor(expiresAt.getTime() / 1_000));
      return `${origin}${UPLOADS}${mediaId}?exp=${expiry}&sig=${signer.sign(textOf(mediaId, expiry))}`;
    },
    isGood: (mediaId, expiry, signature) =>
      signer.verify(textOf(mediaId, expiry), signature) && Number(expiry) * 1_000 > Date.now(),
  };
}

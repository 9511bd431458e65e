import { FILES } from '../../http/files.ts';
import type { Secrets } from '../../settings/secret.ts';
import { createSigner } from './signer.ts';
import type { Variant } from './variants.ts';

/** The addresses of files. Whoever has one may fetch the file until it ends. */
export interface MediaLinks {
  /** The same for everybody and on all nodes for a while, whether there is such a file or not. */
  urlOf(mediaId: string, variant: Variant): string;
  /** When the addresses end that are given now, or would be then. */
  expiryOf(nowMs?: number): Date;
  /** Whether an address is ours and still good. */
  isGood(mediaId: string, variant: Variant, expiry: string, signature: string): boolean;
}

interface Options {
  readonly secrets: Secrets;
  /** How long an address is good at least, and at most twice as long. */
  readonly seconds: number;
  /** What addresses begin with; known once the server listens. */
  readonly origin: () => string;
}

export function createMediaLinks({ secrets, seconds, origin }: Options): MediaLinks {
  const signer = createSigner(secrets, 'links to media');
  const textOf = (mediaId: string, variant: Variant, expiry: number | string) =>
    `${mediaId}|${variant}|${expiry}`;

  /** Time is cut into slots, and an address is good to the end of the next one. */
  const slotEnd = (nowMs: number) => (Math.floor(nowMs / 1_000 / seconds) + 2) * seconds;

  return {
    urlOf(mediaId, variant) {
      const expiry = slotEnd(Date.now());
      const signature = signer.sign(textOf(mediaId, variant, expiry));
      return `${origin()}${FILES}${mediaId}/${variant}?exp=${expiry}&sig=${signature}`;
    },
    expiryOf: (nowMs = Date.now()) => new Date(slotEnd(nowMs) * 1_000),
    isGood: (mediaId, variant, expiry, signature) =>
      signer.verify(textOf(mediaId, variant, expiry), signature) &&
      Number(expiry) * 1_000 > Date.now(),
  };
}

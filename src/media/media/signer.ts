import {
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import type { Secrets } from '../../settings/secret.ts';

const KEY_BYTES = 32;
/** Nobody guesses sixteen bytes. */
const SIGNATURE_BYTES = 16;
/** So many characters of Base64 hold them. */
const SIGNATURE_LENGTH = 22;
/** Of SHA-256. */
const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
/** Longer texts nobody signs. */
const MAX_TEXT_BYTES = 256;

/** Signs what stands in an address, and knows it again. */
export interface Signer {
  /** Of ASCII: ids, numbers and names of ours. */
  sign(text: string): string;
  /** Whatever a client says. */
  verify(text: string, signature: string): boolean;
}

/** Each purpose has a key of its own, so that nothing is ever taken for something else. */
export function createSigner(secrets: Secrets, purpose: string): Signer {
  const bytesOf = (secret: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `confab: ${purpose}`, KEY_BYTES));
  const hmacOf = createHmacOf(bytesOf(secrets.secret));
  // Bytes would be made a key anew each time, which takes longer than to sign.
  const keys = [secrets.secret, ...secrets.formerSecrets].map((secret) =>
    createSecretKey(bytesOf(secret)),
  );
  const signBy = (key: KeyObject, text: string) =>
    createHmac('sha256', key).update(text).digest().subarray(0, SIGNATURE_BYTES);

  return {
    sign: (text) => hmacOf(text).slice(0, SIGNATURE_LENGTH),
    verify(text, signature) {
      const given = Buffer.from(signature, 'base64url');
      return keys.some(
        (key) => given.length === SIGNATURE_BYTES && timingSafeEqual(given, signBy(key, text)),
      );
    },
  };
}

/**
 * HMAC-SHA-256 as RFC 2104 writes it, by two hashes of one call each: a page of pictures has hundreds of
 * addresses, and `createHmac` takes four times as long. What is signed here is verified by `createHmac`.
 */
function createHmacOf(key: Buffer): (text: string) => string {
  const padded = (pad: number, room: number) => {
    const block = Buffer.alloc(BLOCK_BYTES + room, pad);
    key.forEach((byte, at) => (block[at] = byte ^ pad));
    return block;
  };
  const inner = padded(0x36, MAX_TEXT_BYTES);
  const outer = padded(0x5c, DIGEST_BYTES);

  return (text) => {
    inner.write(text, BLOCK_BYTES, 'latin1');
    const digest = hash('sha256', inner.subarray(0, BLOCK_BYTES + text.length), 'binary');
    outer.write(digest, BLOCK_BYTES, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
}

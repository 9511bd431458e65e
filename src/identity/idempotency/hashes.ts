import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import type { App } from '../../context.ts';
import { allOf } from '../../settings/secret.ts';

const KEY_BYTES = 32;
/** Tells it from a plain SHA-256, which earlier versions stored. */
const KEYED = Buffer.from([1]);

/** What is kept of a request, so that its repetition is told from another one under the same name. */
export interface RequestHashes {
  of(request: readonly unknown[]): Buffer;
  /** Also where it was made under a secret that no longer comes first, or by an earlier version. */
  matches(hash: Buffer, request: readonly unknown[]): boolean;
}

/** Keyed by the first secret: nobody who reads the database can try texts until one fits. */
export function createRequestHashes(secrets: readonly string[]): RequestHashes {
  const keys = secrets.map(keyOf);
  const [first] = keys;
  if (!first) throw new Error('There is no secret');

  return {
    of: (request) => keyed(first, request),
    matches: (hash, request) =>
      [...keys.map((key) => keyed(key, request)), plain(request)].some(
        (other) => other.length === hash.length && timingSafeEqual(other, hash),
      ),
  };
}

/** Bytes would be looked at, and made a key of, for every request. */
const keyOf = (secret: string): KeyObject =>
  createSecretKey(
    Buffer.from(hkdfSync('sha256', secret, '', 'confab: repeated requests', KEY_BYTES)),
  );

const keyed = (key: KeyObject, request: readonly unknown[]) =>
  Buffer.concat([KEYED, createHmac('sha256', key).update(JSON.stringify(request)).digest()]);

const plain = (request: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(request)).digest();

export interface IdempotencyServices {
  readonly hashes: RequestHashes;
}

export const createIdempotencyServices = ({ config }: App): IdempotencyServices => ({
  hashes: createRequestHashes(allOf(config.jwt)),
});

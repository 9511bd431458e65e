import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
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
  const keys = secrets.map((secret) =>
    Buffer.from(hkdfSync('sha256', secret, '', 'confab: repeated requests', KEY_BYTES)),
  );
  const [first = Buffer.alloc(0)] = keys;

  return {
    of: (request) => keyed(first, request),
    matches: (hash, request) =>
      [...keys.map((key) => keyed(key, request)), plain(request)].some(
        (other) => other.length === hash.length && timingSafeEqual(other, hash),
      ),
  };
}

const keyed = (key: Buffer, request: readonly unknown[]) =>
  Buffer.concat([KEYED, createHmac('sha256', key).update(JSON.stringify(request)).digest()]);

const plain = (request: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(request)).digest();

export interface IdempotencyServices {
  readonly hashes: RequestHashes;
}

export const createIdempotencyServices = ({ config }: App): IdempotencyServices => ({
  hashes: createRequestHashes(allOf(config.jwt)),
});

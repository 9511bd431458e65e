import { createHash } from 'node:crypto';
import type { Bucket } from './settings.ts';

/** In which bucket a root field counts, and whose it is. */
export type Place =
  | { readonly bucket: Bucket; readonly by: 'user' | 'session' | 'address' }
  /** Each of the fields that share the bucket is counted by itself. */
  | { readonly bucket: Bucket; readonly by: 'field and address' }
  /** `input` is where the field's input names the account. */
  | { readonly bucket: Bucket; readonly by: 'field and account'; readonly input: string };

/** A root field's places; where they depend on its arguments, a function of them. */
export type FieldRate =
  readonly Place[] | ((readArguments: () => Readonly<Record<string, unknown>>) => readonly Place[]);

export const byUser = (bucket: Bucket): readonly Place[] => [{ bucket, by: 'user' }];

export const OPERATION = byUser('operations');
/** Wrong passwords and codes are counted where they are found to be wrong. */
export const SIGN_IN: readonly Place[] = [{ bucket: 'signIn', by: 'field and address' }];
/** Whoever stole a token must not use up what the owner needs to end its session. */
export const SIGN_OUT: readonly Place[] = [{ bucket: 'operations', by: 'session' }];

const SEARCH = byUser('search');
/** A list that is searched where `search` is given. */
export const searchable: FieldRate = (readArguments) =>
  readArguments()['search'] ? SEARCH : OPERATION;

/**
 * The same for all spellings of a name that a database might take for one another. Stores and logs see
 * only a hash: it may be an address or a phone number.
 */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
  return createHash('sha256').update(folded).digest('base64url');
}

import { createHash } from 'node:crypto';
import type { Bucket } from './settings.ts';

/** In which bucket a root field counts, and whose it is. */
export type Place =
  | { readonly bucket: Bucket; readonly by: 'user' | 'session' | 'address' }
  /** Each of the fields that share the bucket is counted by itself. */
  | { readonly bucket: Bucket; readonly by: 'field and address' }
  /** `input` is where the field's input names the account. */
  | { readonly bucket: Bucket; readonly by: 'field and account'; readonly input: string };

const ofUser = (bucket: Bucket): readonly Place[] => [{ bucket, by: 'user' }];
/** Wrong passwords and codes are counted where they are found to be wrong. */
const SIGN_IN: readonly Place[] = [{ bucket: 'signIn', by: 'field and address' }];
/** Whoever stole a token must not use up what the owner needs to end its session. */
const SIGN_OUT: readonly Place[] = [{ bucket: 'operations', by: 'session' }];

const PLACES = new Map<string, readonly Place[]>(
  Object.entries({
    register: SIGN_IN,
    login: SIGN_IN,
    requestOtp: [...SIGN_IN, { bucket: 'codes', by: 'field and account', input: 'phoneNumber' }],
    verifyOtp: SIGN_IN,
    refreshSession: [{ bucket: 'refresh', by: 'address' }],
    reauthenticate: ofUser('refresh'),

    changeEmail: ofUser('confirmations'),
    changePassword: ofUser('confirmations'),
    addPhoneNumber: ofUser('confirmations'),
    removePhoneNumber: ofUser('confirmations'),
    deleteAccount: ofUser('confirmations'),
    exportMyData: ofUser('confirmations'),

    logout: SIGN_OUT,
    logoutEverywhere: SIGN_OUT,
    revokeSession: SIGN_OUT,

    sendMessage: ofUser('messages'),
    editMessage: ofUser('messages'),
    deleteMessage: ofUser('messages'),
    setTyping: ofUser('typing'),
    markDelivered: ofUser('receipts'),
    markRead: ofUser('receipts'),
    markUnread: ofUser('receipts'),

    // It must not change what it tells.
    rateLimits: ofUser('guests'),
  }),
);

const OPERATION = ofUser('operations');
const SEARCH = ofUser('search');
const SEARCHABLE = new Set(['users', 'rooms']);

/** Of a root field; its arguments are read only where they matter. */
export function placesOf(
  field: string,
  readArguments: () => Readonly<Record<string, unknown>>,
): readonly Place[] {
  if (SEARCHABLE.has(field) && readArguments()['search']) return SEARCH;
  return PLACES.get(field) ?? OPERATION;
}

/**
 * The same for all spellings of a name that a database might take for one another. Stores and logs see
 * only a hash: it may be an address or a phone number.
 */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
  return createHash('sha256').update(folded).digest('base64url');
}

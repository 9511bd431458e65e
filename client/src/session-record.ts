import { ConfabError } from './errors.ts';
import type { SignedInFragment } from './gql/operations.ts';
import { randomId } from './random-id.ts';
import type { SessionEnd, Viewer } from './session.ts';

/** An access token is exchanged so long before its end, or after two thirds of its life. */
const EARLY_MS = 30_000;
const EARLY_SHARE = 1 / 3;

export interface SignedIn {
  /** Another one for each exchange. */
  readonly id: string;
  /** Another one for each sign-in. */
  readonly signInId: string;
  readonly viewer: Viewer;
  /** Empty in storage where the refresh token is a cookie: no script finds either there. */
  readonly accessToken: string;
  /** Empty where it is a cookie. */
  readonly refreshToken: string;
  /** By this device's clock, which may be wrong, but is as wrong later. */
  readonly askedAt: number;
  readonly livesMs: number;
}

/** Who was signed in is no longer; errors are stored as plain data. */
interface SignedOut {
  readonly id: string;
  readonly reason: SessionEnd['reason'];
  readonly code: string;
  readonly message: string;
}

/** What all tabs know of the session. */
export type SessionRecord = SignedIn | SignedOut;

export const isSignedIn = (record: SessionRecord | null | undefined): record is SignedIn =>
  !!record && 'viewer' in record;

export function signedIn(
  payload: SignedInFragment,
  askedAt: number,
  signInId = randomId(),
): SignedIn {
  const { accessToken, refreshToken, accessTokenExpiresIn, account } = payload;
  return {
    id: randomId(),
    signInId,
    viewer: { accountId: account.id, user: account.user },
    accessToken,
    refreshToken,
    askedAt,
    livesMs: accessTokenExpiresIn * 1_000,
  };
}

export const signedOut = (
  reason: SessionEnd['reason'],
  { code = '', message = '' }: Partial<ConfabError> = {},
): SignedOut => ({ id: randomId(), reason, code, message });

export const endOf = ({ reason, code, message }: SignedOut): SessionEnd =>
  reason === 'REVOKED' ? { reason, error: new ConfabError(code, message) } : { reason };

/** What is stored of it. */
export const storable = (record: SessionRecord): SessionRecord =>
  isSignedIn(record) && !record.refreshToken ? { ...record, accessToken: '' } : record;

/** With the token that this tab has got already, where the storage has none. */
export const completed = (record: SignedIn, known: SignedIn | null): SignedIn =>
  record.accessToken || record.signInId !== known?.signInId ? record : { ...known, id: record.id };

/** Whether its access token is about to end. */
export const isDue = ({ accessToken, askedAt, livesMs }: SignedIn): boolean =>
  !accessToken || Date.now() - askedAt >= livesMs - Math.min(EARLY_MS, livesMs * EARLY_SHARE);

/** Whether its access token has ended, as far as this device can tell. */
export const isOver = ({ accessToken, askedAt, livesMs }: SignedIn): boolean =>
  !accessToken || Date.now() - askedAt >= livesMs;

export const headerOf = (record: SignedIn | null): { Authorization?: string } =>
  record ? { Authorization: `Bearer ${record.accessToken}` } : {};

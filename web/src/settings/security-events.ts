import type english from '../../messages/en/settings.json';
import type { SecurityEventType } from './gql/security.ts';

type Key = keyof (typeof english)['events'];

const keys: Readonly<Record<SecurityEventType, Key>> = {
  SIGNED_IN: 'signedIn',
  SIGN_IN_FAILED: 'signInFailed',
  REFRESH_TOKEN_REUSED: 'tokenReused',
  SESSIONS_REVOKED: 'sessionsRevoked',
  USERNAME_CHANGED: 'usernameChanged',
  EMAIL_CHANGED: 'emailChanged',
  PASSWORD_CHANGED: 'passwordChanged',
  PHONE_NUMBER_CHANGED: 'phoneChanged',
  CHAT_ROLE_CHANGED: 'roleChanged',
  DATA_EXPORTED: 'dataExported',
  ACCOUNT_DELETED: 'accountDeleted',
};

/** Servers newer than this page may tell of more. */
export const eventKey = (type: string): Key =>
  Object.entries(keys).find(([known]) => known === type)?.[1] ?? 'other';

/** Whether somebody else may have had a hand in it. */
export const isWarning = (type: SecurityEventType): boolean =>
  type === 'SIGN_IN_FAILED' || type === 'REFRESH_TOKEN_REUSED';

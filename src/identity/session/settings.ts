import { type CleanedEnv, makeValidator, num, str } from 'envalid';
import { count, secrets } from '../../settings/kinds.ts';

/** More would not fit into what bcrypt reads. */
const passwordLength = makeValidator((value) => {
  const number = Number(value);
  if (!/^\d{1,2}$/.test(value) || number < 8 || number > 64) {
    throw new Error('is not a number from 8 to 64');
  }
  return number;
});

export const ACCOUNT_SETTINGS = {
  JWT_SECRET: secrets({
    default: undefined,
    desc: 'Signs access tokens; 32 bytes or more. Development makes one. To replace it: `["new","old"]`, of which the first signs and all are good.',
  }),
  JWT_ISSUER: str({ default: 'confab', desc: 'The `iss` of access tokens.' }),
  JWT_AUDIENCE: str({ default: 'confab', desc: 'The `aud` of access tokens.' }),
  ACCESS_TOKEN_SECONDS: count({ default: 900, desc: 'How long an access token lives.' }),
  REFRESH_TOKEN_SECONDS: count({ default: 7 * 86_400, desc: 'How long a refresh token lives.' }),
  SESSION_MAX_SECONDS: count({
    default: 90 * 86_400,
    desc: 'How long a session lives however often it is refreshed.',
  }),
  REFRESH_GRACE_SECONDS: count({
    default: 30,
    desc: 'How long a refresh token that was exchanged gives the same successor again.',
  }),
  BCRYPT_COST: num({
    default: 12,
    choices: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    desc: 'The work factor of password hashes.',
  }),
  PASSWORD_MIN_LENGTH: passwordLength({
    default: 8,
    desc: 'Characters that a new password has at least: 8 to 64. NIST asks for 15 where nothing else is asked for.',
  }),
  SECURITY_EVENT_DAYS: count({
    default: 365,
    desc: 'How long what happened to an account is kept.',
  }),
  DELETED_ACCOUNT_MESSAGES: str({
    default: 'tombstones',
    choices: ['tombstones', 'keep'],
    desc: 'What becomes of the messages of a deleted account: they are emptied, or kept without a sender.',
  }),
};

/** But for `JWT_SECRET`, which commands that sign no tokens do without. */
export interface AccountSettings {
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly sessionMaxSeconds: number;
  readonly refreshGraceSeconds: number;
  readonly bcryptCost: number;
  /** In characters. */
  readonly passwordMinLength: number;
  readonly securityEventDays: number;
  readonly keepDeletedMessages: boolean;
}

export function readAccount(env: CleanedEnv<typeof ACCOUNT_SETTINGS>): AccountSettings {
  return {
    accessTokenSeconds: env.ACCESS_TOKEN_SECONDS,
    refreshTokenSeconds: env.REFRESH_TOKEN_SECONDS,
    sessionMaxSeconds: env.SESSION_MAX_SECONDS,
    refreshGraceSeconds: env.REFRESH_GRACE_SECONDS,
    bcryptCost: env.BCRYPT_COST,
    passwordMinLength: env.PASSWORD_MIN_LENGTH,
    securityEventDays: env.SECURITY_EVENT_DAYS,
    keepDeletedMessages: env.DELETED_ACCOUNT_MESSAGES === 'keep',
  };
}

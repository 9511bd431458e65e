import { type CleanedEnv, str } from 'envalid';
import { count, secrets } from '../../settings/kinds.ts';

export const SESSION_SETTINGS = {
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
  SECURITY_EVENT_DAYS: count({
    default: 365,
    desc: 'How long what happened to an account is kept.',
  }),
};

/** But for `JWT_SECRET`, which commands that sign no tokens do without. */
export interface SessionSettings {
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly sessionMaxSeconds: number;
  readonly refreshGraceSeconds: number;
  readonly securityEventDays: number;
}

export function readSession(env: CleanedEnv<typeof SESSION_SETTINGS>): SessionSettings {
  return {
    accessTokenSeconds: env.ACCESS_TOKEN_SECONDS,
    refreshTokenSeconds: env.REFRESH_TOKEN_SECONDS,
    sessionMaxSeconds: env.SESSION_MAX_SECONDS,
    refreshGraceSeconds: env.REFRESH_GRACE_SECONDS,
    securityEventDays: env.SECURITY_EVENT_DAYS,
  };
}

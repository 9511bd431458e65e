import type { App, Shared } from '../../context.ts';
import { AppError, unauthenticated } from '../../errors.ts';
import { addressKey } from '../../rate/address.ts';
import { createSessions, type Sessions } from './revocations.ts';
import { createTokens, type Tokens, type VerifiedToken } from './tokens.ts';

const BEARER = /^Bearer +(\S+) *$/i;

/**
 * Who presents this `Authorization`; null without one. Throws why a token is not good, and
 * RATE_LIMITED where too many of them came from the address. Strange tokens are never looked up.
 */
export async function authenticate(
  shared: Pick<Shared, 'services' | 'limiter'>,
  authorization: string | undefined,
  address: string,
): Promise<VerifiedToken | null> {
  if (authorization === undefined) return null;
  try {
    return await verify(shared, authorization);
  } catch (error) {
    if (isSuspicious(error)) await shared.limiter.consume('tokens', addressKey(address));
    throw error;
  }
}

/** Whose token this is, by nothing but its signature; null where it is not good. */
export function holderOf(tokens: Tokens, authorization: string | undefined): string | null {
  const token = tokenIn(authorization);
  try {
    return token ? tokens.verify(token).id : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Every client presents an expired token now and then. */
const isSuspicious = (error: unknown): boolean =>
  error instanceof AppError && ['UNAUTHENTICATED', 'SESSION_REVOKED'].includes(error.code);

async function verify(
  { services }: Pick<Shared, 'services'>,
  authorization: string,
): Promise<VerifiedToken> {
  const token = tokenIn(authorization);
  if (!token) throw unauthenticated('Authorization must be `Bearer` and an access token');
  const { tokens, sessions } = services.session;
  const viewer = tokens.verify(token);
  await sessions.requireLive(viewer.sessionId);
  return viewer;
}

const tokenIn = (authorization = '') => BEARER.exec(authorization)?.[1];

export interface SessionServices {
  readonly tokens: Tokens;
  readonly sessions: Sessions;
}

export async function createSessionServices(app: App): Promise<SessionServices> {
  const sessions = await createSessions(app.rootEm, app.bus);
  app.onStop(() => sessions.close());
  return { tokens: createTokens(app.config), sessions };
}

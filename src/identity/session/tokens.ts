import { createSecretKey, type KeyObject, randomUUID } from 'node:crypto';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import type { Config } from '../../config.ts';
import type { Viewer } from '../../viewer.ts';
import { tokenExpired, unauthenticated } from '../../errors.ts';
import { isId } from '../../input/ids.ts';
import { allOf } from '../../settings/secret.ts';

const ALGORITHM = 'HS256';
/** Clients present the same token many times over. */
const MAX_REMEMBERED = 10_000;

/** A viewer, and the life of the token that says so. */
export interface VerifiedToken extends Viewer {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Access tokens: JWTs that name a user and a session. */
export interface Tokens {
  issue(viewer: Viewer): { accessToken: string; expiresAt: Date };
  /** Throws TOKEN_EXPIRED or UNAUTHENTICATED. */
  verify(accessToken: string): VerifiedToken;
}

export function createTokens(config: Pick<Config, 'jwt' | 'accessTokenSeconds'>): Tokens {
  const { issuer, audience } = config.jwt;
  // A text would be tried as a public key first, every time.
  const secret = createSecretKey(config.jwt.secret, 'utf8');
  const secrets = allOf(config.jwt).map((text) => createSecretKey(text, 'utf8'));
  const verified = new LRUCache<string, VerifiedToken>({ max: MAX_REMEMBERED });

  function read(accessToken: string): VerifiedToken {
    const { sub, sid, iat, exp } = claimsOf(accessToken, secrets, { issuer, audience });
    if (!sub || !isId(sub) || typeof sid !== 'string' || !isId(sid) || !iat || !exp) {
      throw notOurs();
    }
    const [issuedAt, expiresAt] = [new Date(iat * 1_000), new Date(exp * 1_000)];
    return { id: sub, sessionId: sid, issuedAt, expiresAt };
  }

  return {
    issue({ id, sessionId }) {
      const issuedAt = Math.floor(Date.now() / 1_000);
      const expiry = issuedAt + config.accessTokenSeconds;
      const claims = { sid: sessionId, iat: issuedAt, exp: expiry };
      const accessToken = jwt.sign(claims, secret, {
        algorithm: ALGORITHM,
        issuer,
        audience,
        subject: id,
        jwtid: randomUUID(),
      });
      return { accessToken, expiresAt: new Date(expiry * 1_000) };
    },

    /** Expiry is looked at last, so that only a token of ours is ever called expired. */
    verify(accessToken) {
      const known = verified.get(accessToken);
      const signedIn = known ?? read(accessToken);
      if (signedIn.expiresAt.getTime() <= Date.now()) throw tokenExpired();
      if (!known) verified.set(accessToken, signedIn);
      return signedIn;
    },
  };
}

interface Expected {
  readonly issuer: string;
  readonly audience: string;
}

function claimsOf(
  accessToken: string,
  secrets: readonly KeyObject[],
  expected: Expected,
): JwtPayload {
  for (const secret of secrets) {
    const claims = claimsBy(secret, accessToken, expected);
    if (claims) return claims;
  }
  throw notOurs();
}

/** Null where it was signed otherwise. */
function claimsBy(secret: KeyObject, accessToken: string, expected: Expected): JwtPayload | null {
  try {
    const claims = jwt.verify(accessToken, secret, {
      ...expected,
      algorithms: [ALGORITHM],
      ignoreExpiration: true,
    });
    return typeof claims === 'string' ? null : claims;
  } catch (error) {
    if (error instanceof jwt.JsonWebTokenError) return null;
    throw error;
  }
}

const notOurs = () => unauthenticated('The access token is not one of ours: sign in');

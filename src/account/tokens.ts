import { createSecretKey, type KeyObject, randomUUID } from 'node:crypto';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import type { Viewer } from '../context.ts';
import { tokenExpired, unauthenticated } from '../errors.ts';
import { isId } from '../ids.ts';

const ALGORITHM = 'HS256';
/** Clients present the same token many times over. */
const MAX_REMEMBERED = 10_000;

/** A viewer, and the life of the token that says so. */
export interface SignedIn extends Viewer {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Access tokens: JWTs that name a user and a session. */
export interface Tokens {
  issue(viewer: Viewer): { accessToken: string; expiresAt: Date };
  /** Throws TOKEN_EXPIRED or UNAUTHENTICATED. */
  verify(accessToken: string): SignedIn;
}

export function createTokens(config: Pick<Config, 'jwt' | 'accessTokenSeconds'>): Tokens {
  const { issuer, audience } = config.jwt;
  // A text would be tried as a public key first, every time.
  const secret = createSecretKey(config.jwt.secret, 'utf8');
  const verified = new LRUCache<string, SignedIn>({ max: MAX_REMEMBERED });

  function read(accessToken: string): SignedIn {
    const { sub, sid, iat, exp } = claimsOf(accessToken, secret, { issuer, audience });
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
      const signedIn = verified.get(accessToken) ?? read(accessToken);
      if (signedIn.expiresAt.getTime() <= Date.now()) throw tokenExpired();
      verified.set(accessToken, signedIn);
      return signedIn;
    },
  };
}

function claimsOf(
  accessToken: string,
  secret: KeyObject,
  expected: { readonly issuer: string; readonly audience: string },
): JwtPayload {
  try {
    const claims = jwt.verify(accessToken, secret, {
      ...expected,
      algorithms: [ALGORITHM],
      ignoreExpiration: true,
    });
    if (typeof claims !== 'string') return claims;
  } catch (error) {
    if (!(error instanceof jwt.JsonWebTokenError)) throw error;
  }
  throw notOurs();
}

const notOurs = () => unauthenticated('The access token is not one of ours: sign in');

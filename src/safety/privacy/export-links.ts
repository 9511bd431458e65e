import { hkdfSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Config } from '../../config.ts';
import type { Viewer } from '../../viewer.ts';
import { isId } from '../../input/ids.ts';
import { allOf } from '../../settings/secret.ts';

const LIFE_SECONDS = 3_600;
const ALGORITHM = 'HS256';
const AUDIENCE = 'export';
const KEY_BYTES = 32;

type Keys = Pick<Config, 'jwt'>;

/** What lets whoever holds it fetch all data of the viewer, for an hour and while their session lasts. */
export function signExport(config: Keys, { id, sessionId }: Viewer) {
  const expiry = Math.floor(Date.now() / 1_000) + LIFE_SECONDS;
  const key = jwt.sign({ sid: sessionId, exp: expiry }, keyFrom(config.jwt.secret), {
    algorithm: ALGORITHM,
    audience: AUDIENCE,
    subject: id,
    noTimestamp: true,
  });
  return { key, expiresAt: new Date(expiry * 1_000) };
}

/** Null where it is none of ours, or too old. */
export function verifyExport(config: Keys, key: string): Viewer | null {
  for (const secret of allOf(config.jwt)) {
    const viewer = verifyBy(secret, key);
    if (viewer) return viewer;
  }
  return null;
}

function verifyBy(secret: string, key: string): Viewer | null {
  try {
    const claims = jwt.verify(key, keyFrom(secret), {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
    });
    if (typeof claims === 'string') return null;
    const { sub = '', sid } = claims;
    return isId(sub) && typeof sid === 'string' && isId(sid) ? { id: sub, sessionId: sid } : null;
  } catch (error) {
    if (error instanceof jwt.JsonWebTokenError) return null;
    throw error;
  }
}

/** Of its own, so that no link is ever taken for an access token, nor the other way round. */
const keyFrom = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'confab: links to exports', KEY_BYTES));

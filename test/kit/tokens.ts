import jwt, { type JwtPayload } from 'jsonwebtoken';

const HOUR_SECONDS = 3_600;

/** The same token, as if it had been given an hour earlier. */
export function expired(token: string, secret: string): string {
  const claims = jwt.decode(token) as Required<JwtPayload>;
  const times = { iat: claims.iat - HOUR_SECONDS, exp: claims.exp - HOUR_SECONDS };
  return jwt.sign({ ...claims, ...times }, secret);
}

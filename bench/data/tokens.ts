import { createTokens } from '../../src/identity/session/tokens.ts';
import { withClient } from './server.ts';

export const JWT_SECRET = 'a secret that only the bench needs to know';

const LIFE_SECONDS = 86_400;

const tokens = createTokens({
  jwt: { secret: JWT_SECRET, formerSecrets: [], issuer: 'confab', audience: 'confab' },
  accessTokenSeconds: LIFE_SECONDS,
});

/** Signs users in: a row in `sessions` for each, as signing in would write it, and an access token. */
export async function signIn(
  databaseUrl: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ sessionId: string; userId: string }>(SIGN_IN, [userIds, LIFE_SECONDS]),
  );
  return new Map(
    rows.map(({ userId, sessionId }) => [
      userId,
      tokens.issue({ id: userId, sessionId }).accessToken,
    ]),
  );
}

/** One session for each, which later runs find again. */
const SIGN_IN = `
  INSERT INTO sessions (id, user_id, family_hash, token_hash, device_name, device_kind, created_at,
    last_used_at, expires_at)
  SELECT md5('session ' || id)::uuid, id, sha256(convert_to('family ' || id, 'UTF8')),
    sha256(convert_to('token ' || id, 'UTF8')), 'Bench', 'OTHER', now(), now(),
    now() + $2::int * interval '1 second'
  FROM unnest($1::uuid[]) _ (id)
  ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at, last_used_at = now()
  RETURNING id AS "sessionId", user_id AS "userId"`;

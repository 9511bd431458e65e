import { withClient } from '../data/server.ts';
import { createTokens } from '../../src/identity/session/tokens.ts';

/** Whose sessions these are: told apart from others, so that a run can clear up behind the last. */
const DEVICE = 'Fan-out';
const TOKEN_SECONDS = 4 * 3_600;

export interface Members {
  readonly chatId: string;
  /** One for each session; members have several when there are fewer of them. */
  readonly tokens: readonly string[];
}

/** Signs so many devices of the largest chat's members in, as the server would have done it. */
export async function signInMembers(
  databaseUrl: string,
  sessions: number,
  jwtSecret: string,
): Promise<Members> {
  return withClient(databaseUrl, async (client) => {
    const chats = await client.query<{ id: string }>(
      'SELECT id FROM chats ORDER BY member_count DESC, visibility, id LIMIT 1',
    );
    const chatId = chats.rows[0]?.id ?? '';
    await client.query('DELETE FROM sessions WHERE device_name = $1', [DEVICE]);
    const { rows } = await client.query<{ id: string; sessionId: string }>(
      `WITH members AS (
         SELECT user_id, row_number() OVER (ORDER BY user_id) - 1 AS n, count(*) OVER () AS total
         FROM chat_members WHERE chat_id = $1
       )
       INSERT INTO sessions (id, user_id, family_hash, token_hash, device_name, device_kind,
         created_at, last_used_at, expires_at)
       SELECT gen_random_uuid(), user_id, sha256(gen_random_uuid()::text::bytea), '', $3, 'WEB',
         now(), now(), now() + interval '7 days'
       FROM generate_series(0, $2::int - 1) session JOIN members ON members.n = session % total
       RETURNING id AS "sessionId", user_id AS id`,
      [chatId, sessions, DEVICE],
    );
    const tokens = createTokens({
      jwt: { secret: jwtSecret, formerSecrets: [], issuer: 'confab', audience: 'confab' },
      accessTokenSeconds: TOKEN_SECONDS,
    });
    return { chatId, tokens: rows.map((viewer) => tokens.issue(viewer).accessToken) };
  });
}

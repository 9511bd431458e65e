import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { ReauthenticateDocument } from './gql/graphql.ts';
import type { Session } from './session.ts';

/**
 * A socket that stays signed in. Before its token expires the server says so in a ping; a fresh one
 * takes its place in band, and subscriptions go on. Where that fails, the socket comes back by itself.
 */
export function createSocket(url: string, session: Session): Client {
  let presented: string | undefined;
  const socket = createClient({
    url: url.replace(/^http/, 'ws'),
    async connectionParams() {
      const header = await session.authorization();
      presented = header.Authorization;
      return header;
    },
    retryAttempts: Infinity,
    shouldRetry: () => true,
    on: {
      ping(received, payload) {
        if (received && payload?.['authExpiresAt']) reauthenticate().catch(() => undefined);
      },
    },
  });

  async function reauthenticate(): Promise<void> {
    session.expire(presented);
    const { Authorization = '' } = await session.authorization();
    presented = Authorization;
    const input = { accessToken: Authorization.replace('Bearer ', '') };
    const query = print(ReauthenticateDocument);
    await socket.iterate({ query, variables: { input } }).next();
  }

  return socket;
}

import { type FormattedExecutionResult, print } from 'graphql';
import {
  RefreshSessionDocument,
  type RefreshSessionMutation,
  type SignedInFragment,
} from './gql/graphql.ts';

const REFRESH_EARLY_MS = 30_000;

type Tokens = Pick<SignedInFragment, 'accessToken' | 'accessTokenExpiresIn' | 'refreshToken'>;

/** Who is signed in here; one for the whole app, so that a refresh token is used once. */
export interface Session {
  /** The header that presents the token; one about to expire is exchanged first. */
  authorization(): Promise<{ Authorization?: string }>;
  /** Keeps what register, login or refreshSession gave; null signs out. */
  keep(tokens: Tokens | null): void;
  /** Makes the next use exchange the token that was presented so, whatever this device's clock says. */
  expire(authorization: string | undefined): void;
}

export function createSession(url: string): Session {
  let tokens: Tokens | null = null;
  let refreshAt = 0;
  let refreshing: Promise<void> | null = null;

  function keep(next: Tokens | null): void {
    tokens = next;
    refreshAt = next ? Date.now() + next.accessTokenExpiresIn * 1_000 - REFRESH_EARLY_MS : 0;
  }

  async function refresh(refreshToken: string): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: print(RefreshSessionDocument),
        variables: { input: { refreshToken } },
      }),
    });
    // The schema says so: the operation selects just this.
    const { data, errors } =
      (await response.json()) as FormattedExecutionResult<RefreshSessionMutation>;
    const code = errors?.[0]?.extensions?.['code'];
    if (code === 'UNAUTHENTICATED' || code === 'SESSION_REVOKED') return keep(null);
    if (!data) throw new Error(errors?.[0]?.message);
    keep(data.refreshSession);
  }

  return {
    keep,
    expire(authorization) {
      if (authorization === headerOf(tokens).Authorization) refreshAt = 0;
    },
    async authorization() {
      if (tokens && Date.now() >= refreshAt) {
        refreshing ??= refresh(tokens.refreshToken).finally(() => (refreshing = null));
        await refreshing;
      }
      return headerOf(tokens);
    },
  };
}

const headerOf = (tokens: Tokens | null): { Authorization?: string } =>
  tokens ? { Authorization: `Bearer ${tokens.accessToken}` } : {};

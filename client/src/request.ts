import type { Confab } from './confab.ts';
import { type Document, textOf } from './document.ts';
import { ConfabError, errorOf, failureOf, type ReportedError } from './errors.ts';
import type { Session } from './session.ts';

const TIME_LIMIT_MS = 15_000;
/** The server keeps refresh tokens as cookies for pages that ask so, where it can. */
const COOKIE_WISH = { 'confab-refresh-cookie': 'true' };

/** Asks over HTTP, with the headers that are given. */
export type Post = <Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
) => Promise<Data>;

/** Asks over HTTP as whoever is signed in. */
export type Ask = Confab['request'];

export interface PostOptions {
  readonly url: string;
  readonly fetch?: typeof fetch | undefined;
  readonly requestTimeoutMs?: number | undefined;
  /** Whether the refresh token is to be kept as a cookie, and whether that is one of another origin of the site. */
  readonly cookie: 'none' | 'own' | 'site';
}

/** Rejects with a `ConfabError` whatever goes wrong, and also where the answer takes longer than the time limit. */
export function createPost({
  url,
  fetch: send = fetch,
  requestTimeoutMs = TIME_LIMIT_MS,
  cookie,
}: PostOptions): Post {
  const credentials = cookie === 'site' ? 'include' : 'same-origin';
  const wish: Readonly<Record<string, string>> = cookie === 'none' ? {} : COOKIE_WISH;
  return async <Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ) => {
    const body = JSON.stringify({ query: textOf(document), variables });
    const timeLimit = AbortSignal.timeout(requestTimeoutMs);
    try {
      const response = await send(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...wish,
          ...headers,
        },
        credentials,
        body,
        signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
      });
      // The server's schema says so; what is no answer of GraphQL has neither.
      const { data, errors } = (await response.json()) as { data?: Data; errors?: ReportedError[] };
      const [error] = errors ?? [];
      if (error) throw errorOf(error);
      if (!data) throw new Error(`No answer: ${response.status}`);
      return data;
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** The same, but what takes longer fails, also where only the rest of an answer is missing. */
export const withTimeLimit =
  (send: typeof fetch, limitMs = TIME_LIMIT_MS): typeof fetch =>
  (input, init) => {
    const timeLimit = AbortSignal.timeout(limitMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeLimit]) : timeLimit;
    return send(input, { ...init, signal });
  };

/**
 * Presents the session's token; where the server no longer takes it, asks once more with a new one. What was asked as
 * one account is never asked as another that has signed in meanwhile.
 */
export function createAsk(post: Post, session: Session): Ask {
  return async (document, variables, signal) => {
    await session.ready;
    const asker = session.viewer.get()?.accountId;
    for (let isLast = false; ; isLast = true) {
      const header = await session.authorization();
      if (session.viewer.get()?.accountId !== asker) throw sessionOver(session);
      try {
        return await post(document, variables, header, signal);
      } catch (error) {
        const mayAskAgain = await session.refused(header.Authorization, error);
        if (isLast || !mayAskAgain) throw error;
      }
    }
  };
}

/** Whoever asked is no longer who is signed in. */
export function sessionOver({ ended }: Pick<Session, 'ended'>): ConfabError {
  const end = ended.get();
  return end?.reason === 'REVOKED' ? end.error : new ConfabError('SESSION_REVOKED', 'Signed out');
}

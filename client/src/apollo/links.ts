import { ApolloLink, HttpLink, type InMemoryCache, Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode, print } from 'graphql';
import { from, map, mergeMap, of } from 'rxjs';
import type { Confab, ConfabOptions } from '../confab.ts';
import { documentOf } from '../document.ts';
import { errorOf } from '../errors.ts';
import { sessionOver, withTimeLimit } from '../request.ts';
import type { Session } from '../session.ts';
import { createNewest } from './newest.ts';

type HttpOptions = Pick<ConfabOptions, 'url' | 'fetch' | 'requestTimeoutMs'>;

/** Subscriptions go over the socket that is open anyway, everything else over HTTP. */
export function createLink(
  confab: Confab,
  cache: InMemoryCache,
  { url, fetch: send = fetch, requestTimeoutMs }: HttpOptions,
): ApolloLink {
  const overHttp = ApolloLink.from([
    askerLink(confab.session),
    exchangeLink(confab.session),
    authorizeLink(confab.session),
    new HttpLink({ uri: url, fetch: withTimeLimit(send, requestTimeoutMs) }),
  ]);
  const split = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    socketLink(confab),
    overHttp,
  );
  return ApolloLink.from([newestLink(cache), split]);
}

type Headers = Readonly<Record<string, string>>;

const askerLink = ({ ready, viewer }: Session): ApolloLink =>
  new SetContextLink(async () => {
    await ready;
    return { asker: viewer.get()?.accountId };
  });

/** What was asked as one account is never asked as another that has signed in meanwhile. */
const authorizeLink = (session: Session): ApolloLink =>
  new SetContextLink(async ({ headers, asker }) => {
    const header = await session.authorization();
    if (session.viewer.get()?.accountId !== asker) throw sessionOver(session);
    // HttpLink takes them so.
    return { headers: { ...(headers as Headers | undefined), ...header } };
  });

const ABOUT_TOKENS = new Set(['TOKEN_EXPIRED', 'UNAUTHENTICATED', 'SESSION_REVOKED']);

/** The server decides when a token has expired; of many requests that it refuses, one exchanges it. */
const exchangeLink = (session: Session): ApolloLink =>
  new ErrorLink(({ error, result, operation, forward }) => {
    const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
    if (!first || !result) return;
    const refusal = errorOf(first);
    if (!ABOUT_TOKENS.has(refusal.code)) return;
    // As the link below has set it.
    const headers = operation.getContext()['headers'] as Headers | undefined;
    return from(session.refused(headers?.['Authorization'], refusal)).pipe(
      mergeMap((mayAskAgain) => (mayAskAgain ? forward(operation) : of(result))),
    );
  });

/** It begins once somebody is signed in, and ends with their session. */
const socketLink = ({ live }: Confab): ApolloLink =>
  new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        const begin = () => {
          const current = live.get();
          if (!current) return;
          stop();
          stop = current.subscribe<Record<string, unknown>, unknown>(
            documentOf(print(query)),
            () => variables,
            {
              next: (data) => observer.next({ data }),
              end: (error) => (error ? observer.error(error) : observer.complete()),
            },
          );
        };
        let stop = live.subscribe(begin);
        begin();
        return () => stop();
      }),
  );

const newestLink = (cache: InMemoryCache): ApolloLink => {
  const newest = createNewest(cache);
  return new ApolloLink((operation, forward) => forward(operation).pipe(map(newest)));
};

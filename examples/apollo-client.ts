import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import possible from './gql/possible-types.ts';
import { newestLink, resumeLink } from './live-links.ts';
import type { Session } from './session.ts';
import { createSocket } from './socket.ts';

/** Subscriptions go over a socket, everything else over HTTP; `url` ends in `/graphql`. */
export function createApolloClient(url: string, session: Session): ApolloClient {
  const cache = createCache();
  const authorize = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, ...(await session.authorization()) },
  }));

  const socketLink = new GraphQLWsLink(createSocket(url, session));
  const overSocket = ApolloLink.from([resumeLink(), socketLink]);
  const overHttp = ApolloLink.from([refreshLink(session), authorize, new HttpLink({ uri: url })]);
  const split = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    overSocket,
    overHttp,
  );
  return new ApolloClient({ cache, link: ApolloLink.from([newestLink(cache), split]) });
}

/** Lists grow page by page under one entry; only those that search are kept apart. */
function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: possible.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          feed: relayStylePagination(),
          chats: relayStylePagination(),
          rooms: relayStylePagination(['search']),
          users: relayStylePagination(['search']),
        },
      },
      User: { fields: { posts: relayStylePagination() } },
      Post: { fields: { comments: relayStylePagination() } },
      Chat: {
        fields: {
          members: relayStylePagination(),
          messages: relayStylePagination(['aroundSeq']),
        },
      },
    },
  });
}

/** The server decides when a token has expired; of many requests that it refuses, one refreshes. */
function refreshLink(session: Session): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (error.errors[0]?.extensions?.['code'] !== 'TOKEN_EXPIRED') return;
    session.expire(operation.getContext()['headers']?.Authorization);
    return forward(operation);
  });
}

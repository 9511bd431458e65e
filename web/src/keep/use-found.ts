import { useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useCallback, useState } from 'react';
import {
  FindMessagesDocument,
  type FindMessagesQuery,
  type MessageSearchFilter,
} from './gql/found.ts';

export type FoundMessage = FindMessagesQuery['searchMessages']['edges'][number];

/** Messages that have what was asked for, the newest first. */
export function useFoundMessages(query: string, filter: MessageSearchFilter) {
  const { data, error, refetch, fetchMore } = useQuery(FindMessagesDocument, {
    variables: { query, filter },
    skip: query === '',
    // What is found is no news of the messages: it is read without what else there is to know of them.
    fetchPolicy: 'no-cache',
  });
  const [isLoading, setLoading] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const found = data?.searchMessages;
  const after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;

  const loadMore = useCallback(async () => {
    if (!after) return;
    setLoading(true);
    setFailed(null);
    try {
      await fetchMore({ variables: { after }, updateQuery: joined });
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setLoading(false);
    }
  }, [after, fetchMore]);

  return {
    found: found?.edges ?? [],
    hasMore: after !== null,
    isLoading,
    /** A page without any may come before others. */
    isSearching: !error && (!found || (found.edges.length === 0 && after !== null)),
    failure: error ? confabErrorOf(error) : null,
    moreFailure: failed ? confabErrorOf(failed) : null,
    loadMore,
    retry: () => void refetch().catch(() => undefined),
  };
}

const joined = (
  { searchMessages: before }: FindMessagesQuery,
  { fetchMoreResult: { searchMessages: next } }: { readonly fetchMoreResult: FindMessagesQuery },
): FindMessagesQuery => ({
  searchMessages: { ...next, edges: [...before.edges, ...next.edges] },
});

import { useQuery } from '@apollo/client/react';
import type { ConfabError, UserRecord } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useCallback, useMemo, useRef, useState } from 'react';
import { PeopleDocument } from './gql/people.ts';

const PAGE_SIZE = 20;

interface Found {
  /** Null until the first are known; those of the search before while others are looked for. */
  readonly people: readonly UserRecord[] | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly failure: ConfabError | null;
  retry(): void;
  loadMore(): void;
}

/** People whose names begin with what is searched, or resemble it; without that, everybody. */
export function usePeople(search: string): Found {
  const { data, previousData, error, fetchMore, refetch } = useQuery(PeopleDocument, {
    variables: { search: search || null, first: PAGE_SIZE },
  });
  const [isLoadingMore, setLoadingMore] = useState(false);
  const isBusy = useRef(false);
  const failure = useMemo(() => (error ? confabErrorOf(error) : null), [error]);
  const after = data?.users.pageInfo.endCursor;

  const loadMore = useCallback(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    setLoadingMore(true);
    fetchMore({ variables: { after } })
      // What was not found now is found by another search.
      .catch(() => undefined)
      .finally(() => {
        isBusy.current = false;
        setLoadingMore(false);
      });
  }, [fetchMore, after]);

  return {
    people: (data ?? previousData)?.users.edges.map(({ node }) => node) ?? null,
    hasMore: data?.users.pageInfo.hasNextPage ?? false,
    isLoadingMore,
    failure,
    retry: () => void refetch().catch(() => undefined),
    loadMore,
  };
}

import { useQuery } from '@apollo/client/react';
import type { ConfabError } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useCallback, useMemo, useState } from 'react';
import { type RoomFieldsFragment, RoomsDocument } from './gql/rooms.ts';

const PAGE_SIZE = 20;

interface Directory {
  /** Null until the first ones are known; those of the search before while others are looked for. */
  readonly rooms: readonly RoomFieldsFragment[] | null;
  readonly isSearching: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly failure: ConfabError | null;
  readonly moreFailure: ConfabError | null;
  retry(): void;
  loadMore(): void;
}

/** Public rooms, of which names contain what is searched. */
export function useRooms(search: string): Directory {
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(RoomsDocument, {
    variables: { search: search || null, first: PAGE_SIZE },
    // Rooms come and go while nobody looks.
    fetchPolicy: 'cache-and-network',
  });
  const failure = useMemo(() => (error ? confabErrorOf(error) : null), [error]);
  const [paging, setPaging] = useState<{ search: string; failure: ConfabError | null } | null>(
    null,
  );
  const current = paging?.search === search ? paging : null;
  const page = error ? data?.rooms : (data ?? previousData)?.rooms;
  const after = page?.pageInfo.endCursor;

  const loadMore = useCallback(() => {
    setPaging({ search, failure: null });
    fetchMore({ variables: { after } }).then(
      () => setPaging(null),
      (error: unknown) => setPaging({ search, failure: confabErrorOf(error) }),
    );
  }, [fetchMore, after, search]);

  return {
    rooms: page?.edges.map(({ node }) => node) ?? null,
    isSearching: loading && !data,
    hasMore: data?.rooms.pageInfo.hasNextPage ?? false,
    isLoadingMore: current !== null && current.failure === null,
    failure,
    moreFailure: current?.failure ?? null,
    retry: () => void refetch().catch(() => undefined),
    loadMore,
  };
}

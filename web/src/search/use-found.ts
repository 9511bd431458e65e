import { useQuery } from '@apollo/client/react';
import type { ConfabError, UserRecord } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { type ChatItem, useChats } from '@confab/client/react';
import { useEffect, useMemo } from 'react';
import { useChatTitle } from '../wording/wording.ts';
import { SearchDocument, type SearchQuery } from './gql/search.ts';
import { isCalled } from './is-called.ts';

type Room = SearchQuery['rooms']['nodes'][number];

interface Found {
  readonly people: readonly UserRecord[];
  /** The viewer's own; while nothing is searched, those that were active lately. */
  readonly chats: readonly ChatItem[];
  /** Public ones that are none of the viewer's chats. */
  readonly rooms: readonly Room[];
  /** Whether there may be more in a moment. */
  readonly isSearching: boolean;
  readonly failure: ConfabError | null;
  retry(): void;
}

/** Of each kind. */
const MOST_SHOWN = 5;
/** How far back chats are loaded to be searched. */
const MOST_CHATS = 500;

/** What is called as `text` says; the server is asked for what was last `asked`, and what does not fit any more is left out. */
export function useFound(text: string, asked: string): Found {
  const { chats, isLoading } = useChatsCalled(text);
  const { data, previousData, error, refetch } = useQuery(SearchDocument, {
    variables: { text: asked, first: MOST_SHOWN },
    skip: asked === '',
    fetchPolicy: 'cache-and-network',
  });
  const failure = useMemo(() => (error ? confabErrorOf(error) : null), [error]);
  const isCurrent = asked === text && data !== undefined;
  const known = text === '' || error ? undefined : (data ?? previousData);
  const fits = (...names: readonly string[]) => isCurrent || isCalled(names, text);
  const ids = new Set(chats.map(({ id }) => id));

  return {
    people: (known?.users.nodes ?? []).filter(({ username, profile }) =>
      fits(username, profile.displayName),
    ),
    chats: chats.slice(0, MOST_SHOWN),
    rooms: (known?.rooms.nodes ?? []).filter(({ id, name }) => !ids.has(id) && fits(name ?? '')),
    isSearching: text !== '' && ((!isCurrent && !failure) || isLoading),
    failure,
    retry: () => void refetch().catch(() => undefined),
  };
}

/** Older ones are loaded while too few are found. */
function useChatsCalled(text: string) {
  const { chats, more, loadMore } = useChats();
  const titleOf = useChatTitle();
  const found = chats.filter(
    (chat) => text === '' || isCalled([titleOf(chat), chat.peer?.username ?? ''], text),
  );
  const isWanting = text !== '' && found.length < MOST_SHOWN && chats.length < MOST_CHATS;
  useEffect(() => {
    if (isWanting && more === 'more') void loadMore();
  }, [isWanting, more, loadMore]);
  return { chats: found, isLoading: isWanting && (more === 'more' || more === 'loading') };
}

import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import type { Confab } from '@confab/client';
import { useConfab, useLive } from '@confab/client/react';
import { useEffect, useMemo, useState } from 'react';
import { hold, release, write } from './entities.ts';
import { FeedDocument, type PostFieldsFragment, PostsOfDocument } from './gql/posts.ts';
import { keepFeed, readKeptFeed } from './kept-posts.ts';
import { createListing, type Listing } from './listing.ts';
import { useNewPosts } from './use-new-posts.ts';

const PAGE_SIZE = 20;
/** Whoever reads on gives up the newest ones for older ones. */
const MOST_POSTS = 400;

interface Posts {
  readonly nodes: readonly PostFieldsFragment[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type Read = (after: string | null) => Promise<Posts | undefined>;

/** As one left it, and in which visit. */
interface Kept {
  readonly listing: Listing;
  readonly visit: string;
}

const feeds = new WeakMap<Confab, Kept>();

/** Everyone's posts; whoever comes back to the same visit finds them as they were, and what is new waits. */
export function useFeed(visit: string): { listing: Listing; isReturning: boolean } {
  const confab = useConfab();
  const live = useLive();
  const apollo = useApolloClient();
  const [kept] = useState(() => {
    const known = feeds.get(confab);
    const listing = known?.listing ?? createPosts(apollo, readFeed(confab));
    return { listing, visit, isReturning: known?.visit === visit };
  });
  const { listing, isReturning } = kept;

  useEffect(() => {
    feeds.set(confab, kept);
    if (live) void listing.restore(() => readKeptFeed(live, apollo));
    void listing.refresh();
    if (!isReturning) void listing.showNewest().catch(() => undefined);
  }, [confab, live, apollo, kept, listing, isReturning]);
  useEffect(() => (live ? keepFeed(live, apollo, listing) : undefined), [live, apollo, listing]);
  useNewPosts(listing, everyone);
  return kept;
}

/** What one person has posted. */
export function usePostsOf(userId: string): Listing {
  const confab = useConfab();
  const apollo = useApolloClient();
  const listing = useMemo(
    () => createPosts(apollo, readPostsOf(confab, userId)),
    [confab, apollo, userId],
  );

  useEffect(() => {
    void listing.loadOlder();
    return () => listing.clear();
  }, [listing]);
  useNewPosts(
    listing,
    useMemo(() => (post) => post.author.id === userId, [userId]),
  );
  return listing;
}

const everyone = () => true;

const readFeed =
  (confab: Confab): Read =>
  async (after) =>
    (await confab.request(FeedDocument, { first: PAGE_SIZE, after })).feed;

const readPostsOf =
  (confab: Confab, userId: string): Read =>
  async (after) =>
    (await confab.request(PostsOfDocument, { userId, first: PAGE_SIZE, after })).user?.posts;

const createPosts = (apollo: ApolloClient, read: Read): Listing =>
  createListing({
    holdsBack: true,
    limit: MOST_POSTS,
    async read(after) {
      const posts = await read(after);
      if (!posts) return { ids: [], next: null };
      write(apollo, posts.nodes);
      const { hasNextPage, endCursor } = posts.pageInfo;
      return { ids: posts.nodes.map(({ id }) => id), next: hasNextPage ? endCursor : null };
    },
    onKnown(come, gone) {
      hold(apollo, come);
      release(apollo, 'Post', gone);
    },
  });

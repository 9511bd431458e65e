import type { ApolloClient } from '@apollo/client';
import type { Live } from '@confab/client';
import { fragmentOf, write } from './entities.ts';
import type { PostFieldsFragment } from './gql/posts.ts';
import type { Listing } from './listing.ts';
import type { Page } from './order.ts';

interface Stored {
  readonly posts: readonly PostFieldsFragment[];
  /** Where to go on from; null at the end. */
  readonly next: string | null;
}

const NAME = 'feed';
const KEPT = 20;
const SOON_MS = 1_000;

/** The feed as it was shown last, for the next start and for places without a network. */
export async function readKeptFeed(live: Live, apollo: ApolloClient): Promise<Page | null> {
  const stored = await live.kept.read<Stored>(NAME).catch(() => undefined);
  if (!stored) return null;
  write(apollo, stored.posts);
  // What another version has kept may not be all that this one shows.
  const whole = stored.posts.filter((post) => postIn(apollo, post.id));
  return { ids: whole.map(({ id }) => id), next: stored.next };
}

/** Keeps its newest soon after each change, for as long as it is shown. */
export function keepFeed(live: Live, apollo: ApolloClient, listing: Listing): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): void {
    timer = undefined;
    const page = listing.newest(KEPT);
    if (!page) return;
    const posts = page.ids.flatMap((id) => postIn(apollo, id) ?? []);
    const kept: Stored = { posts, next: page.next };
    // Without it the feed is read anew, as ever.
    live.kept.write(NAME, kept).catch(() => undefined);
  }

  const stop = listing.subscribe(() => (timer ??= setTimeout(save, SOON_MS)));
  return () => {
    stop();
    if (timer === undefined) return;
    clearTimeout(timer);
    save();
  };
}

const postIn = ({ cache }: ApolloClient, id: string): PostFieldsFragment | null =>
  cache.readFragment<PostFieldsFragment>(fragmentOf('Post', id));

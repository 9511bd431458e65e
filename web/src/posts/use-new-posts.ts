import { useApolloClient } from '@apollo/client/react';
import { useLive, useSession } from '@confab/client/react';
import { useEffect } from 'react';
import { useOnReturn } from '../people/use-on-return.ts';
import { hold, release, write } from './entities.ts';
import { PostAddedDocument, type PostFieldsFragment } from './gql/posts.ts';
import type { Listing } from './listing.ts';

/** Tells a list of what is posted while it is shown; what is missed on a broken connection, it reads when that is back. */
export function useNewPosts(listing: Listing, isMeant: (post: PostFieldsFragment) => boolean) {
  const live = useLive();
  const apollo = useApolloClient();
  const viewerId = useSession().viewer?.user.id;

  useOnReturn(() => void listing.refresh());
  useEffect(() => {
    if (!live) return;
    return live.subscribe(PostAddedDocument, () => ({}), {
      next({ postAdded: post }) {
        if (!isMeant(post)) return;
        // Held until the list has said whether it takes it.
        write(apollo, [post]);
        hold(apollo, [post.id]);
        if (post.author.id === viewerId) listing.added(post.id);
        else listing.arrived(post.id);
        release(apollo, 'Post', [post.id]);
      },
      end: () => undefined,
    });
  }, [live, apollo, viewerId, listing, isMeant]);
}

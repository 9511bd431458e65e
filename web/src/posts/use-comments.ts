import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type Confab, ConfabError } from '@confab/client';
import { useConfab, useLive } from '@confab/client/react';
import { useEffect, useMemo } from 'react';
import { useOnReturn } from '../people/use-on-return.ts';
import { hold, release, write } from './entities.ts';
import { CommentAddedDocument, CommentsDocument } from './gql/comments.ts';
import { createListing, type Listing } from './listing.ts';

const PAGE_SIZE = 20;
const MOST_COMMENTS = 1_000;

/** A post's comments, those that are written meanwhile among them. */
export function useComments(postId: string): Listing {
  const confab = useConfab();
  const apollo = useApolloClient();
  const live = useLive();
  const listing = useMemo(() => createComments(confab, apollo, postId), [confab, apollo, postId]);

  useEffect(() => {
    void listing.loadOlder();
    return () => listing.clear();
  }, [listing]);

  useOnReturn(() => void listing.refresh());
  useEffect(() => {
    if (!live) return;
    return live.subscribe(CommentAddedDocument, () => ({ postId }), {
      next({ commentAdded: { post, ...comment } }) {
        write(apollo, [comment]);
        hold(apollo, [comment.id]);
        listing.arrived(comment.id);
        release(apollo, 'Comment', [comment.id]);
        setCount(apollo, post.id, post.commentCount);
      },
      end: () => undefined,
    });
  }, [live, apollo, listing, postId]);
  return listing;
}

const createComments = (confab: Confab, apollo: ApolloClient, postId: string): Listing =>
  createListing({
    holdsBack: false,
    limit: MOST_COMMENTS,
    async read(after) {
      const { post } = await confab.request(CommentsDocument, { postId, first: PAGE_SIZE, after });
      if (!post) throw new ConfabError('NOT_FOUND', 'The post is gone');
      const { nodes, pageInfo } = post.comments;
      write(apollo, nodes);
      setCount(apollo, postId, post.commentCount);
      const { hasNextPage, endCursor } = pageInfo;
      return { ids: nodes.map(({ id }) => id), next: hasNextPage ? endCursor : null };
    },
    onKnown(come, gone) {
      hold(apollo, come);
      release(apollo, 'Comment', gone);
    },
  });

function setCount({ cache }: ApolloClient, postId: string, count: number): void {
  const id = cache.identify({ __typename: 'Post', id: postId });
  if (id) cache.modify({ id, fields: { commentCount: () => count } });
}

import { useFragment } from '@apollo/client/react';
import { type PostFieldsFragment, PostFieldsFragmentDocument } from './gql/posts.ts';

/** A post as the cache has it; null where it has none. */
export function usePost(id: string): PostFieldsFragment | null {
  const { data, dataState } = useFragment({
    fragment: PostFieldsFragmentDocument,
    fragmentName: 'PostFields',
    from: { __typename: 'Post', id },
  });
  return dataState === 'complete' ? data : null;
}

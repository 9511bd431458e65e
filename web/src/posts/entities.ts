import type { ApolloClient } from '@apollo/client';
import { type CommentFieldsFragment, CommentFieldsFragmentDocument } from './gql/comments.ts';
import { type PostFieldsFragment, PostFieldsFragmentDocument } from './gql/posts.ts';

type Entity = PostFieldsFragment | CommentFieldsFragment;
type Type = Entity['__typename'];

const FRAGMENTS = {
  Post: { fragment: PostFieldsFragmentDocument, fragmentName: 'PostFields' },
  Comment: { fragment: CommentFieldsFragmentDocument, fragmentName: 'CommentFields' },
};

/** Where one is in the cache, and what is shown of it. */
export const fragmentOf = (type: Type, id: string) => ({
  ...FRAGMENTS[type],
  from: { __typename: type, id },
});

/** How many show each one. */
const holders = new WeakMap<ApolloClient, Map<string, number>>();

function holdersIn(apollo: ApolloClient): Map<string, number> {
  const found = holders.get(apollo) ?? new Map<string, number>();
  holders.set(apollo, found);
  return found;
}

/** Puts posts and comments into the cache one by one: a list in it would be walked at each change. */
export function write({ cache }: ApolloClient, entities: readonly Entity[]): void {
  cache.batch({
    update() {
      for (const data of entities) {
        cache.writeFragment({ ...FRAGMENTS[data.__typename], from: data, data });
      }
    },
  });
}

/** Makes sure that they stay in the cache until they are released. */
export function hold(apollo: ApolloClient, ids: readonly string[]): void {
  const counts = holdersIn(apollo);
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
}

/** Evicts those that nothing shows any more. */
export function release(apollo: ApolloClient, type: Type, ids: readonly string[]): void {
  const counts = holdersIn(apollo);
  const { cache } = apollo;
  cache.batch({
    update() {
      for (const id of ids) {
        const left = (counts.get(id) ?? 1) - 1;
        if (left > 0) {
          counts.set(id, left);
          continue;
        }
        counts.delete(id);
        const place = cache.identify({ __typename: type, id });
        if (place) cache.evict({ id: place });
      }
    },
  });
}

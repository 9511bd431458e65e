import type { Cache, InMemoryCache } from '@apollo/client';
import { type DocumentNode, Kind, OperationTypeNode, type SelectionNode } from 'graphql';
import { fragments } from '../gql/record-fragments.ts';
import type { Records, RecordTypes } from '../records.ts';
import { createNewest } from './newest.ts';
import { createSweeper } from './sweeper.ts';

type Type = keyof RecordTypes;

/** Users, messages and chats in a cache of Apollo Client, where an app's own queries find and change them. */
export function createCacheRecords(cache: InMemoryCache): Records {
  const newest = createNewest(cache);
  const queries = {
    User: queryOf('UserFields'),
    Message: queryOf('MessageFields', 'ViewerFields'),
    Chat: queryOf('ChatFields'),
  };
  const sweeper = createSweeper(cache);
  const at = (type: Type, id: string) => ({
    query: queries[type],
    id: cache.identify({ __typename: type, id }) ?? '',
  });

  return {
    read: <T extends Type>(type: T, id: string) =>
      cache.readQuery<RecordTypes[T]>({ ...at(type, id), optimistic: true }),
    write(type, record) {
      const place = at(type, record.id);
      sweeper.keep(place.id);
      cache.writeQuery({ ...place, data: newest(withMarks(record)) });
    },
    remove(type, id) {
      const place = at(type, id);
      // A message may be shown elsewhere, say as the newest of its chat.
      if (type === 'Message') sweeper.drop(place.id);
      else cache.evict({ id: place.id });
    },
    watch(type, id, listener) {
      let isFirst = true;
      const callback: Cache.WatchCallback = () => {
        if (!isFirst) listener();
      };
      const stop = cache.watch({ ...at(type, id), optimistic: true, immediate: true, callback });
      isFirst = false;
      return stop;
    },
    clear() {
      void cache.reset();
    },
  };
}

/** Made past `gql`, which would forbid an app fragments of the same names. */
function queryOf(...names: readonly string[]): DocumentNode {
  const selections = names.map((value): SelectionNode => {
    return { kind: Kind.FRAGMENT_SPREAD, name: { kind: Kind.NAME, value } };
  });
  const query = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as const;
  return { kind: Kind.DOCUMENT, definitions: [query, ...fragments.definitions] };
}

/** Nothing that is read of a message may be missing. */
const withMarks = <Record extends RecordTypes[Type]>(record: Record): Record =>
  record.__typename === 'Message'
    ? { ...record, reactions: record.reactions.map((group) => ({ viewerReacted: null, ...group })) }
    : record;

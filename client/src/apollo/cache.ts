import {
  type FieldFunctionOptions,
  type FieldPolicy,
  InMemoryCache,
  type InMemoryCacheConfig,
  type TypePolicies,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { withOwn } from '../record-copies.ts';
import type { ReactionRecord } from '../records.ts';
import generated from '../gql/possible-types.ts';

/** What each interface and union of the schema may be. */
export const possibleTypes = generated.possibleTypes;

const pages = (...keyArgs: string[]): FieldPolicy =>
  /* @__PURE__ */ relayStylePagination(keyArgs.length > 0 && keyArgs);

/** Lists grow page by page under one entry; those that search or choose are kept apart. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      feed: pages(),
      chats: pages('ids', 'filter'),
      rooms: pages('search'),
      threads: pages('unreadOnly'),
      searchMessages: pages('query', 'filter'),
      users: pages('search'),
    },
  },
  Account: {
    fields: {
      blockedUsers: pages(),
      drafts: pages(),
      followRequests: pages(),
      mutedUsers: pages(),
      savedMessages: pages(),
      scheduledMessages: pages('chatId'),
      securityEvents: pages(),
    },
  },
  User: { fields: { followers: pages(), following: pages(), posts: pages() } },
  Post: { fields: { comments: pages() } },
  Chat: {
    fields: {
      bans: pages(),
      invites: pages(),
      joinRequests: pages(),
      members: pages(),
      messages: pages('aroundSeq', 'beforeSeq', 'afterSeq'),
      pinnedMessages: pages(),
    },
  },
  Message: {
    fields: {
      edits: pages(),
      readBy: pages(),
      reactions: { merge: mergeReactions },
      mentions: { merge: false },
      linkPreviews: { merge: false },
      poll: { merge: true },
      thread: { merge: mergeThread },
    },
  },
  // Events do not tell what the viewer has chosen: it stays, and is not known where nobody has asked.
  PollOption: {
    fields: { voters: pages(), viewerVoted: { read: (known: boolean | null = null) => known } },
  },
  Thread: {
    fields: {
      replies: pages('aroundSeq', 'beforeSeq', 'afterSeq'),
      participants: { merge: false },
      // As with votes, events do not tell.
      viewerFollows: { read: (known: boolean | null = null) => known },
      unreadCount: { read: (known: number | null = null) => known },
    },
  },
  ReactionGroup: { fields: { reactors: pages() } },
  // An app asks for its chat, which events do not bring.
  ForwardOrigin: { merge: true },
  // Events have no identity: one takes the place of the one before.
  Subscription: {
    fields: {
      chatEvents: { merge: false },
      inboxEvents: { merge: false },
      typing: { merge: false },
    },
  },
};

/** What an event brings does not say what the viewer has done. */
function mergeReactions(
  known: readonly ReactionRecord[] | undefined,
  given: readonly ReactionRecord[],
): readonly ReactionRecord[] {
  return known ? withOwn(given, known) : given;
}

type Thread = { readonly lastSeq?: number } | null;

/** Copies overtake each other; one that was read before the first reply knows of none. */
function mergeThread(
  known: Thread | undefined,
  given: Thread,
  { mergeObjects }: Pick<FieldFunctionOptions, 'mergeObjects'>,
): Thread {
  if (!known || !given) return given ?? known ?? null;
  return (known.lastSeq ?? 0) > (given.lastSeq ?? Infinity)
    ? mergeObjects(given, known)
    : mergeObjects(known, given);
}

/** A cache that knows the schema; what is given goes before. */
export function createCache(config: InMemoryCacheConfig = {}): InMemoryCache {
  const cache = new InMemoryCache({
    ...config,
    possibleTypes: { ...possibleTypes, ...config.possibleTypes },
    typePolicies,
  });
  cache.policies.addTypePolicies(config.typePolicies ?? {});
  return cache;
}

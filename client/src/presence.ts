import type { ChatRecords } from './chat-records.ts';
import type { Feed } from './feed.ts';
import { PresenceChangedDocument, type PresenceChangedSubscription } from './gql/operations.ts';
import type { Presence } from './live.ts';
import type { Socket } from './socket.ts';
import { createStore, type Store, type WritableStore } from './store.ts';

interface Dependencies {
  readonly socket: Pick<Socket, 'subscribe'>;
  readonly feed: Pick<Feed, 'on'>;
  readonly chatRecords: ChatRecords;
}

interface PresenceWatch {
  presence(userId: string): Store<Presence>;
  dispose(): void;
}

type Told = PresenceChangedSubscription['presenceChanged'];

const UNKNOWN: Presence = { online: false, lastSeenAt: null };
const MOST_AT_ONCE = 100;
/** Who comes and goes within this time changes what is watched once. */
const TOGETHER_MS = 50;
/** Somebody may scroll through many people: each time that it changes is a request of theirs. */
const AGAIN_MS = 1_000;

/** The inbox tells of those with whom the viewer has a direct chat; others are watched while somebody looks at them. */
export function createPresence({ socket, feed, chatRecords }: Dependencies): PresenceWatch {
  const values = new Map<string, WritableStore<Presence>>();
  const stores = new Map<string, Store<Presence>>();
  const watched = new Map<string, number>();
  let stops: (() => void)[] = [];
  let asked = '';
  let askedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function valueOf(userId: string): WritableStore<Presence> {
    const value = values.get(userId) ?? createStore(UNKNOWN);
    values.set(userId, value);
    return value;
  }

  function set({ id, online, lastSeenAt }: Told): void {
    const value = valueOf(id);
    const known = value.get();
    if (known.online !== online || known.lastSeenAt !== lastSeenAt)
      value.set({ online, lastSeenAt });
  }

  function watchAnew(): void {
    const waitMs = Math.max(TOGETHER_MS, askedAt + AGAIN_MS - performance.now());
    timer ??= setTimeout(() => {
      timer = undefined;
      const ids = [...watched.keys()].filter((id) => !chatRecords.chatWith(id)).sort();
      if (ids.join() === asked) return;
      asked = ids.join();
      askedAt = performance.now();
      for (const stop of stops) stop();
      stops = batchesOf(ids).map((userIds) =>
        socket.subscribe(PresenceChangedDocument, () => ({ userIds }), {
          next: ({ presenceChanged }) => set(presenceChanged),
          end: () => undefined,
        }),
      );
    }, waitMs);
  }

  function watch(userId: string): () => void {
    watched.set(userId, (watched.get(userId) ?? 0) + 1);
    watchAnew();
    return () => {
      const left = (watched.get(userId) ?? 0) - 1;
      if (left > 0) watched.set(userId, left);
      else watched.delete(userId);
      watchAnew();
    };
  }

  function storeOf(userId: string): Store<Presence> {
    const value = valueOf(userId);
    return {
      get: value.get,
      subscribe(listener) {
        const stopListening = value.subscribe(listener);
        const unwatch = watch(userId);
        let isWatched = true;
        return () => {
          stopListening();
          if (isWatched) unwatch();
          isWatched = false;
        };
      },
    };
  }

  const stopHearing = feed.on((event) => {
    if (event.__typename !== 'PresenceEvent') return;
    const { id, online, lastSeenAt } = event.user;
    const chatId = chatRecords.chatWith(id);
    if (!chatId) return set(event.user);
    chatRecords.change(chatId, (chat) =>
      chat.peer ? { ...chat, peer: { ...chat.peer, online, lastSeenAt } } : chat,
    );
  });
  const stopFollowing = chatRecords.onChange(({ peer }) => {
    if (!peer) return;
    set({ __typename: 'User', id: peer.id, online: peer.online, lastSeenAt: peer.lastSeenAt });
    if (watched.has(peer.id)) watchAnew();
  });

  return {
    presence(userId) {
      const store = stores.get(userId) ?? storeOf(userId);
      stores.set(userId, store);
      return store;
    },
    dispose() {
      stopHearing();
      stopFollowing();
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

function batchesOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_batch, index) =>
    ids.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  );
}

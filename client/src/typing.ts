import type { Feed } from './feed.ts';
import { SetTypingDocument } from './gql/operations.ts';
import type { LiveEvent, Typist } from './live.ts';
import type { Socket } from './socket.ts';
import { createStore, type Store, type WritableStore } from './store.ts';

interface Dependencies {
  readonly socket: Pick<Socket, 'request'>;
  readonly feed: Pick<Feed, 'on'>;
  readonly viewerId: string;
}

interface Typing {
  typing(chatId: string): Store<readonly Typist[]>;
  setTyping(chatId: string, typing: boolean): void;
  dispose(): void;
}

const REPEAT_MS = 3_000;

type TypingEvent = Extract<LiveEvent, { __typename: 'TypingEvent' }>;

export function createTyping({ socket, feed, viewerId }: Dependencies): Typing {
  const stores = new Map<string, WritableStore<readonly Typist[]>>();
  /** When each typist's time is over, by chat and user. */
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** When the viewer's typing was told last. */
  const toldAt = new Map<string, number>();

  function storeOf(chatId: string): WritableStore<readonly Typist[]> {
    const store = stores.get(chatId) ?? createStore<readonly Typist[]>([]);
    stores.set(chatId, store);
    return store;
  }

  function begin({ chatId, user, at, expiresAt }: TypingEvent): void {
    const store = storeOf(chatId);
    const others = store.get().filter(({ id }) => id !== user.id);
    store.set([...others, { id: user.id, name: user.profile.displayName }]);
    const key = `${chatId}/${user.id}`;
    clearTimeout(timers.get(key));
    // The difference of two of the server's times, since this device's clock may be wrong.
    const lastsMs = Date.parse(expiresAt ?? at) - Date.parse(at);
    timers.set(
      key,
      setTimeout(() => end(chatId, user.id), lastsMs),
    );
  }

  function end(chatId: string, userId: string): void {
    const key = `${chatId}/${userId}`;
    clearTimeout(timers.get(key));
    if (!timers.delete(key)) return;
    const store = storeOf(chatId);
    store.set(store.get().filter(({ id }) => id !== userId));
  }

  const stopHearing = feed.on((event) => {
    if (event.__typename === 'TypingEvent') {
      if (event.user.id === viewerId) return;
      if (event.typing) begin(event);
      else end(event.chatId, event.user.id);
    } else if (event.__typename === 'MessageAddedEvent') {
      const senderId = event.message.sender?.id ?? '';
      if (senderId === viewerId) toldAt.delete(event.chatId);
      else end(event.chatId, senderId);
    }
  });

  return {
    typing: storeOf,
    setTyping(chatId, typing) {
      const told = toldAt.get(chatId);
      const now = performance.now();
      if (typing ? told !== undefined && now - told < REPEAT_MS : told === undefined) return;
      if (typing) toldAt.set(chatId, now);
      else toldAt.delete(chatId);
      // It passes by itself: without a connection nobody is told.
      socket
        .request(SetTypingDocument, { input: { chatId, typing } })
        .catch(() => toldAt.delete(chatId));
    },
    dispose() {
      stopHearing();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

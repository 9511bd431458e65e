import { type Changes, createChanges } from './changes.ts';
import { createChatRecords } from './chat-records.ts';
import { createChats } from './chats.ts';
import type { Drafts } from './drafts.ts';
import { ConfabError, notLoaded } from './errors.ts';
import { type ChatEventsSubscription, type InboxEventsSubscription } from './gql/operations.ts';
import { withoutExpired } from './expiring.ts';
import { createInbox } from './inbox.ts';
import { createKept, type Kept } from './kept.ts';
import { watchNetwork } from './network.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPresence } from './presence.ts';
import { createReceipts } from './receipts.ts';
import {
  type ChatRecord,
  type MessageRecord,
  type Records,
  type RecordTypes,
  type UserRecord,
} from './records.ts';
import type { Ask } from './request.ts';
import type { Scheduled } from './scheduled.ts';
import type { Viewer } from './session.ts';
import type { Connection, Socket } from './socket.ts';
import type { ConfabStorage } from './storage.ts';
import { createStore, type Store } from './store.ts';
import { syncDrafts } from './synced-drafts.ts';
import type { Edge, Timeline } from './timeline.ts';
import { createThreads } from './threads.ts';
import { createTimelines } from './timelines.ts';
import { createTyping } from './typing.ts';
import { createUploads, type Uploads } from './uploads.ts';

export type InboxEvent = InboxEventsSubscription['inboxEvents'];
export type ChatEvent = ChatEventsSubscription['chatEvents'];
/** What is told of one chat, by whichever stream it came. */
export type LiveEvent = InboxEvent | ChatEvent;

/** The ids of the viewer's chats, pinned ones first, and of each the most recently active first. */
export interface ChatList extends Store<readonly string[]> {
  /** Whether there are more than are loaded. */
  readonly more: Store<Edge>;
  /** Why `more` is `failed`. */
  readonly failure: Store<ConfabError | null>;
  loadMore(): Promise<void>;
  /** Lists what the viewer has opened just now: nobody is told of a direct chat before something is written in it. */
  add(chat: ChatRecord): Promise<void>;
}

/** The message that a thread is under. */
export interface ThreadPlace {
  readonly id: string;
  readonly chatId: string;
}

/** The roots of threads, the one with the newest reply first. */
export interface ThreadList extends Store<readonly ThreadPlace[]> {
  /** Whether there are more than are loaded. */
  readonly more: Store<Edge>;
  /** Why `more` is `failed`. */
  readonly failure: Store<ConfabError | null>;
  loadMore(): Promise<void>;
}

export interface Typist {
  readonly id: string;
  readonly name: string;
}

export interface Presence {
  readonly online: boolean;
  /** RFC 3339, to the minute; null where the viewer may not see it. */
  readonly lastSeenAt: string | null;
}

/** Everything that stays up to date by itself while somebody is signed in. Made once for each sign-in. */
export interface Live extends Changes {
  readonly connection: Store<Connection>;
  /** Tries at once instead of waiting longer. */
  reconnect(): void;
  /** Without those that are archived. */
  readonly chats: ChatList;
  /** Those that are: always the same list, loaded from the first use on. */
  archivedChats(): ChatList;
  chat(id: string): Store<ChatRecord | null>;
  message(id: string): Store<MessageRecord | null>;
  user(id: string): Store<UserRecord | null>;
  /** Of the chat, or of the thread under one of its messages, whose record is there with the replies. */
  timeline(chatId: string, rootId?: string): Timeline;
  /** The threads that the viewer follows, or those of them with replies that they have not read; loaded from the first use on. */
  threads(unreadOnly?: boolean): ThreadList;
  /** Who else is typing. */
  typing(chatId: string): Store<readonly Typist[]>;
  /** Watched while somebody subscribes to it. */
  presence(userId: string): Store<Presence>;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly uploads: Uploads;
  readonly kept: Kept;
  /** What is sent later; loaded by whoever asks for it first. */
  scheduled(): Promise<Scheduled>;
  /** Told to the server soon, the newest position alone. */
  markRead(chatId: string, seq: number): void;
  /** May be called at each key: it is told every few seconds. */
  setTyping(chatId: string, typing: boolean): void;
  /** A subscription of the app's own, over the same socket. */
  readonly subscribe: Socket['subscribe'];
  /** Each event after it has been applied, for sounds, titles and notifications. */
  on(listener: (event: LiveEvent) => void): () => void;
}

interface Dependencies {
  readonly ask: Ask;
  readonly socket: Socket;
  readonly storage: ConfabStorage;
  readonly records: Records;
  readonly viewer: Viewer;
  readonly fetch?: typeof fetch | undefined;
}

/** Follows everything from now on, until it is disposed of. */
export function createLive(dependencies: Dependencies): Live & { dispose(): void } {
  const { socket, storage, viewer, fetch } = dependencies;
  const viewerId = viewer.user.id;
  const expiring = withoutExpired({ ...dependencies, viewerId });
  const { records } = expiring;
  let isOver = false;
  /** What is answered after a sign-out is kept from whoever has signed in since. */
  const ask: Ask = async (...question) => {
    const answer = await dependencies.ask(...question);
    if (isOver) throw new ConfabError('SESSION_REVOKED', 'Signed out');
    return answer;
  };
  const inbox = createInbox({ socket, records, viewerId });
  const common = { ask, fetch, watchNetwork, socket, feed: inbox, records, storage, viewerId };
  // Who comes first is told first: what is shown of a chat's messages may need the chat.
  const chatRecords = createChatRecords({ ...common, isVisited: inbox.isVisited });
  const known = { ...common, chatRecords };
  const chats = createChats(known, false);
  const archived: (typeof chats)[] = [];
  const outbox = createOutbox({
    ...common,
    connection: socket.connection,
    sent(chatId, message) {
      timelines.merge(chatId, message);
      chatRecords.merge(chatId, message);
    },
  });
  const timelines = createTimelines({
    ...known,
    found: outbox.found,
    shows: (id) => threads.shows(id),
  });
  const threads = createThreads({ ...known, release: timelines.release });
  const drafts = syncDrafts(known);
  const uploads = createUploads(common);
  let scheduled: Promise<Scheduled & { dispose(): void }> | undefined;
  const kept = createKept(storage, viewerId, () => isOver);
  const typing = createTyping(common);
  const presence = createPresence(known);
  const receipts = createReceipts(known);
  const stopReading = inbox.onUnread(chatRecords.want);
  const stopHearing = inbox.on((event) => {
    const { __typename: type } = event;
    // A slow mode may have ended, or hold for the viewer no more.
    if (type === 'ChatUpdatedEvent' || type === 'MemberRoleChangedEvent') {
      outbox.again(event.chatId);
    }
  });

  inbox.start();
  return {
    connection: connectionOf(socket, inbox.failure),
    reconnect: socket.wake,
    chats,
    archivedChats: () => (archived[0] ??= createChats(known, true)),
    chat: (id) => storeOf(records, 'Chat', id),
    message: (id) => storeOf(records, 'Message', id),
    user: (id) => storeOf(records, 'User', id),
    timeline: timelines.timeline,
    threads: (unreadOnly = false) => threads.list(unreadOnly),
    typing: typing.typing,
    setTyping: typing.setTyping,
    presence: presence.presence,
    outbox,
    drafts,
    uploads,
    kept,
    scheduled: () =>
      (scheduled ??= import('./scheduled/scheduling.ts').then(
        ({ createScheduled }) => createScheduled({ ...common, uploads, createStore }),
        (error: unknown) => {
          scheduled = undefined;
          return notLoaded(error);
        },
      )),
    markRead: receipts.markRead,
    ...createChanges(ask, records, chatRecords),
    subscribe: socket.subscribe,
    on: inbox.on,
    dispose() {
      isOver = true;
      const lists = [timelines, threads, chats, ...archived, chatRecords];
      const shown = [...lists, typing, presence, receipts];
      const parts = [inbox, outbox, drafts, uploads, ...shown, expiring, socket];
      for (const part of parts) part.dispose();
      stopReading();
      stopHearing();
      scheduled?.then(
        (loaded) => loaded.dispose(),
        () => undefined,
      );
    },
  };
}

const storeOf = <Type extends keyof RecordTypes>(
  records: Records,
  type: Type,
  id: string,
): Store<RecordTypes[Type] | null> => ({
  get: () => records.read(type, id),
  subscribe: (listener) => records.watch(type, id, listener),
});

/** As the socket's, but where the inbox was refused for good though the socket is well. */
function connectionOf(
  { connection }: Socket,
  failure: Store<ConfabError | null>,
): Store<Connection> {
  let stopped: Connection | null = null;
  return {
    get() {
      const refusal = failure.get();
      if (!refusal || connection.get().state === 'stopped') return connection.get();
      return (stopped ??= { state: 'stopped', retryAt: null, failure: refusal });
    },
    subscribe(listener) {
      const stops = [connection.subscribe(listener), failure.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}

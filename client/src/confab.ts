import { createDatabaseStorage } from './database.ts';
import type { Document } from './document.ts';
import type { DeviceKind } from './gql/sign-in.ts';
import { createLive, type Live } from './live.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { createRecords, type Records } from './records.ts';
import { createAsk, createPost } from './request.ts';
import { createSession, type Session } from './session.ts';
import { createSocket } from './socket.ts';
import type { ConfabStorage } from './storage.ts';
import { createStore, type Store } from './store.ts';

export type { Forwarding, NewPoll, PreferenceChanges } from './changes.ts';
export type { Document } from './document.ts';
export type { DraftFile, Drafts } from './drafts.ts';
export { ConfabError, type FieldError } from './errors.ts';
export type { Kept } from './kept.ts';
export type {
  ChatEvent,
  ChatList,
  InboxEvent,
  Live,
  LiveEvent,
  Presence,
  ThreadList,
  ThreadPlace,
  Typist,
} from './live.ts';
export { createMemory, createMemoryStorage, type Memory } from './memory-storage.ts';
export type { Delay, NewMessage, Outbox, Outgoing, OutgoingFile } from './outbox.ts';
export { randomId } from './random-id.ts';
export type {
  ChatRecord,
  MediaRecord,
  MessageRecord,
  PollOptionRecord,
  PollRecord,
  ReactionRecord,
  Records,
  RecordTypes,
  ThreadRecord,
  UserRecord,
} from './records.ts';
export type {
  NewScheduled,
  Scheduled,
  ScheduledChanges,
  ScheduledRecord,
  ScheduledState,
} from './scheduled.ts';
export type { Session, SessionEnd, Viewer } from './session.ts';
export type { Connection, Socket } from './socket.ts';
export type { ConfabStorage, Table } from './storage.ts';
export type { Store } from './store.ts';
export type { Edge, Entry, Timeline, TimelineState } from './timeline.ts';
export type { NewFile, Progress, Upload, Uploads } from './uploads.ts';

export interface ConfabOptions {
  /** One that `openSession` has made for the same server; it is disposed of with the client. */
  readonly session?: OpenSession;
  /** Where the server answers, as `https://chat.example/graphql`. */
  readonly url: string;
  /** IndexedDB in a browser and memory elsewhere, unless told otherwise; whoever hands one in closes it. */
  readonly storage?: ConfabStorage;
  readonly fetch?: typeof fetch;
  /** For programs on a Node that has none. */
  readonly WebSocket?: unknown;
  /** How the session is to be listed among the account's devices. */
  readonly device?: { readonly name?: string; readonly kind?: DeviceKind };
  readonly records?: Records;
  /** After how many milliseconds a request without an answer fails with `NETWORK_ERROR`; 15,000 unless told otherwise. */
  readonly requestTimeoutMs?: number;
  /**
   * Whether the refresh token becomes a cookie that no script can read, where the server offers that. Unless told
   * otherwise, in pages of the server's own origin; `true` asks for it in other pages of its site, too, for servers
   * that have `AUTH_COOKIE=true`.
   */
  readonly cookies?: boolean;
}

/** A session that ends for this page alone, while all others go on with it. */
export type OpenSession = Session & { dispose(): void };

/** A client of one Confab server: one for a page, made outside of components. */
export interface Confab {
  readonly session: Session;
  /** Null while nobody is signed in. */
  readonly live: Store<Live | null>;
  /**
   * Asks over HTTP as whoever is signed in; it rejects with a `ConfabError`. A signal gives it up, with `NETWORK_ERROR`:
   * what the server has done of it is not known then.
   */
  request<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Data>;
  dispose(): void;
}

/** The session by itself, for a page that signs somebody in before it loads `createConfab`, which takes it over. */
export function openSession(
  options: Omit<ConfabOptions, 'session' | 'records' | 'WebSocket'> | string,
): OpenSession {
  const { post, storage, device, closeStorage } = settingsOf(options);
  const session = createSession({ post, storage, device });
  return {
    ...session,
    dispose() {
      session.dispose();
      closeStorage();
    },
  };
}

/** Takes the address alone where nothing else is to be said. */
export function createConfab(options: ConfabOptions | string): Confab {
  const settings = settingsOf(options);
  const { post, closeStorage } = settings;
  const session = settings.session ?? createSession(settings);
  const ask = createAsk(post, session);
  const records = settings.records ?? createRecords();
  const live = createStore<Live | null>(null);
  let current: { readonly userId: string; readonly live: { dispose(): void } } | null = null;

  /** Each sign-in has a new one, and finds nothing of whoever was signed in before. */
  function follow(): void {
    const viewer = session.viewer.get();
    if (viewer?.user.id === current?.userId) return;
    stop();
    if (!viewer) return live.set(null);
    const socket = createSocket({ ...settings, session });
    const next = createLive({ ...settings, ask, socket, records, viewer });
    current = { userId: viewer.user.id, live: next };
    live.set(next);
  }

  function stop(): void {
    if (!current) return;
    current.live.dispose();
    current = null;
    records.clear();
  }
  const stopFollowing = session.viewer.subscribe(follow);
  follow();

  return {
    session,
    live,
    request: ask,
    dispose() {
      stopFollowing();
      stop();
      live.set(null);
      session.dispose();
      closeStorage();
    },
  };
}

/** With what both of them need. */
function settingsOf(options: ConfabOptions | string) {
  const given = typeof options === 'string' ? { url: options } : options;
  const settings = { ...given, url: absolute(given.url) };
  const storage = settings.storage ?? createStorage(settings.url);
  return {
    ...settings,
    storage,
    post: createPost({ ...settings, cookie: cookieOf(settings) }),
    closeStorage: () => {
      if (!given.storage) storage.close();
    },
  };
}

const absolute = (url: string): string => new URL(url, globalThis.location?.href).href;

/** Each server has a storage of its own. */
const createStorage = (url: string): ConfabStorage =>
  'indexedDB' in globalThis ? createDatabaseStorage(`confab ${url}`) : createMemoryStorage();

function cookieOf({ url, cookies }: ConfabOptions): 'none' | 'own' | 'site' {
  const isOwn = globalThis.location?.origin === new URL(url).origin;
  if (cookies ?? isOwn) return isOwn ? 'own' : 'site';
  return 'none';
}

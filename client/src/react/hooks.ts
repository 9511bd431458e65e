import { useEffect, useMemo } from 'react';
import type { ConfabError } from '../errors.ts';
import type { ChatList, Live, Presence, ThreadPlace, Typist } from '../live.ts';
import type { MessageRecord } from '../records.ts';
import type { Session, SessionEnd, Viewer } from '../session.ts';
import type { Connection } from '../socket.ts';
import type { Edge } from '../timeline.ts';
import { type ChatItem, createChatItem, createChatItems } from './chats.ts';
import { useLive, useProvided, useStore } from './context.ts';
import { constant } from './join.ts';

const EMPTY = /* @__PURE__ */ constant<readonly never[]>([]);
const NULL = /* @__PURE__ */ constant(null);
const NOT_MORE = /* @__PURE__ */ constant<Edge>('none');
const IDLE = /* @__PURE__ */ constant<Connection>({ state: 'idle', retryAt: null, failure: null });
const AWAY = /* @__PURE__ */ constant<Presence>({ online: false, lastSeenAt: null });
const NO_TEXT = /* @__PURE__ */ constant('');

type SessionActions = Pick<Session, 'register' | 'login' | 'requestOtp' | 'verifyOtp' | 'logout'>;

export interface SessionState extends SessionActions {
  /** Null while nobody is signed in; before `ready`, too. */
  readonly viewer: Viewer | null;
  /** Whether it is known if somebody is signed in. */
  readonly ready: boolean;
  /** Why the last session ended. */
  readonly ended: SessionEnd | null;
}

/** Who is signed in, and the ways in and out. */
export function useSession(): SessionState {
  const { confab, isReady } = useProvided();
  const { viewer, ended, register, login, requestOtp, verifyOtp, logout } = confab.session;
  return {
    viewer: useStore(viewer),
    ready: useStore(isReady),
    ended: useStore(ended),
    register,
    login,
    requestOtp,
    verifyOtp,
    logout,
  };
}

/** How it stands with the server, for a banner. */
export const useConnection = (): Connection => useStore(useLive()?.connection ?? IDLE);

export interface Chats {
  /** Pinned ones first, and of each the most recently active first. */
  readonly chats: readonly ChatItem[];
  /** Whether there are more than are loaded. */
  readonly more: Edge;
  /** Why `more` is `failed`. */
  readonly failure: ConfabError | null;
  loadMore(): Promise<void>;
}

/** The viewer's chats, as they are now, but for those that are archived. */
export function useChats(): Chats {
  const live = useLive();
  return useChatList(live, live?.chats);
}

/** Those that are: they are loaded once something asks for them. */
export function useArchivedChats(): Chats {
  const live = useLive();
  return useChatList(live, live?.archivedChats());
}

function useChatList(live: Live | null, list: ChatList | undefined): Chats {
  const items = useMemo(() => (live && list ? createChatItems(list, live) : EMPTY), [live, list]);
  return {
    chats: useStore(items),
    more: useStore(list?.more ?? NOT_MORE),
    failure: useStore(list?.failure ?? NULL),
    loadMore: list?.loadMore ?? nothing,
  };
}

const nothing = async () => undefined;

export interface Threads {
  /** The roots, the one with the newest reply first; read each by `useMessage`. */
  readonly threads: readonly ThreadPlace[];
  /** Whether there are more than are loaded. */
  readonly more: Edge;
  /** Why `more` is `failed`. */
  readonly failure: ConfabError | null;
  loadMore(): Promise<void>;
}

/** The threads that the viewer follows, or those of them with replies that they have not read. */
export function useThreads(unreadOnly = false): Threads {
  const list = useLive()?.threads(unreadOnly);
  return {
    threads: useStore(list ?? EMPTY),
    more: useStore(list?.more ?? NOT_MORE),
    failure: useStore(list?.failure ?? NULL),
    loadMore: list?.loadMore ?? nothing,
  };
}

/** One chat; null until it is known. */
export function useChat(id: string): ChatItem | null {
  const live = useLive();
  return useStore(useMemo(() => (live ? createChatItem(live, id) : NULL), [live, id]));
}

/** One message, for a row that is given its id alone; null until it is known. */
export function useMessage(id: string): MessageRecord | null {
  const live = useLive();
  return useStore(useMemo(() => live?.message(id) ?? NULL, [live, id]));
}

/** Who else is typing in a chat. */
export function useTyping(chatId: string): readonly Typist[] {
  const live = useLive();
  return useStore(useMemo(() => live?.typing(chatId) ?? EMPTY, [live, chatId]));
}

/** Whether somebody is there; watched while the component is mounted. */
export function usePresence(userId: string): Presence {
  const live = useLive();
  return useStore(useMemo(() => live?.presence(userId) ?? AWAY, [live, userId]));
}

export type Draft = readonly [text: string, set: (text: string) => void];

/** What is being written in a chat and not sent yet, like `useState`; it outlives a reload. */
export function useDraft(chatId: string): Draft {
  const live = useLive();
  const [store, set] = useMemo(
    () => [live?.drafts.draft(chatId) ?? NO_TEXT, (text: string) => live?.drafts.set(chatId, text)],
    [live, chatId],
  );
  return [useStore(store), set];
}

/** Marks a chat as read up to its newest message while somebody looks: for a screen that shows that. */
export function useMarkRead(chatId: string): void {
  const live = useLive();
  const chat = useChat(chatId);
  const newest = chat?.lastMessage?.seq;
  const isUnread = chat !== null && chat.unreadCount > 0;
  useEffect(() => {
    if (!live || !isUnread || newest === undefined) return;
    const mark = () => {
      if (document.visibilityState === 'visible') live.markRead(chatId, newest);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [live, chatId, newest, isUnread]);
}

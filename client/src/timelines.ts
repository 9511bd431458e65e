import { endsChat, erasesMessages, isChatNews, mayFollowOtherwise, rootOf } from './chat-change.ts';
import type { Feed } from './feed.ts';
import type { LiveEvent } from './live.ts';
import { createPages, placeOf } from './pages.ts';
import type { ChatRecords } from './chat-records.ts';
import type { MessageRecord, Records } from './records.ts';
import type { Ask } from './request.ts';
import type { ConfabStorage } from './storage.ts';
import type { Entry, Timeline, TimelineWindow } from './timeline.ts';
import { readerOf, showStored } from './timeline-reader.ts';
import { createSaver } from './timeline-saver.ts';
import { createWindow } from './timeline-window.ts';

export interface TimelinesOptions {
  readonly ask: Ask;
  readonly feed: Feed;
  readonly records: Records;
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  /** What is stored of a chat may be older than what is unread in it. */
  readonly chatRecords: Pick<ChatRecords, 'isTold' | 'onTold'>;
  /** Called before a message is shown, however it came. */
  found(chatId: string, message: MessageRecord): void;
  /** Whether a message is shown elsewhere. */
  shows?(messageId: string): boolean;
  /** How many entries each has at most; 1,000 unless told otherwise. */
  readonly limit?: number;
}

export interface Timelines {
  /** The same window for all who hold it, until it is released as often as it was asked for. */
  timeline(chatId: string, rootId?: string): Timeline;
  /** A message that an answer has brought. */
  merge(chatId: string, message: MessageRecord): void;
  /** Lets go of a message that is shown no more elsewhere, unless it is here. */
  release(chatId: string, message: Shown): void;
  dispose(): void;
}

type Shown = Pick<Entry, 'id' | 'seq'>;

interface Shared {
  readonly chatId: string;
  /** Of the thread that it shows; null where it shows the chat. */
  readonly rootId: string | null;
  readonly window: TimelineWindow;
  readonly stopSaving: () => void;
  holders: number;
  /** Null while nobody holds it. */
  unfollow: (() => void) | null;
}

const MAX_ENTRIES = 1_000;
const MAX_RESTING = 20;
/** Messages of chats that nobody looks at. */
const MAX_LOOSE = 200;
const REFRESH_WITHIN_MS = 3_000;

export function createTimelines(options: TimelinesOptions): Timelines {
  const { ask, feed, records, storage, viewerId, chatRecords, limit = MAX_ENTRIES } = options;
  const pages = createPages(storage, viewerId);
  const saver = createSaver(pages, records);
  /** By their places; those that nobody holds in the order in which they were let go. */
  const all = new Map<string, Shared>();
  const loose = new Map<string, Shown & { readonly chatId: string }>();
  const refreshing = new Map<string, ReturnType<typeof setTimeout>>();
  let isFirstLive = true;

  const of = (chatId: string) => [...all.values()].filter((shared) => shared.chatId === chatId);

  function open(chatId: string, rootId: string | null): Shared {
    const place = placeOf(chatId, rootId);
    const known = all.get(place);
    if (known) return known;
    const window = createWindow({
      viewerId,
      records,
      limit,
      readPage: readerOf({ ask, chatId, rootId }),
      found: (message) => options.found(chatId, message),
      release: (entry) => release(chatId, entry),
    });
    const stopSaving = saver.watch(place, rootId, window);
    const shared: Shared = { chatId, rootId, window, stopSaving, holders: 0, unfollow: null };
    all.set(place, shared);
    void pages.read(place).then(
      (page) => page && all.get(place) === shared && showStored(window, records, page),
      () => undefined,
    );
    return shared;
  }

  function hold(chatId: string, rootId: string | null): Shared {
    const shared = open(chatId, rootId);
    shared.holders++;
    if (shared.unfollow) return shared;
    shared.unfollow = feed.follow(chatId);
    shared.window.open();
    if (rootId === null) mark(chatId);
    else shared.window.mark(null);
    return shared;
  }

  function mark(chatId: string): void {
    const [shared, chat] = [all.get(chatId), records.read('Chat', chatId)];
    if (!shared?.unfollow || shared.window.get().isUnreadKnown) return;
    if (!chat || !chatRecords.isTold(chatId)) return;
    shared.window.mark(chat.unreadCount > 0 ? (chat.viewerMembership?.readSeq ?? 0) : null);
  }

  /** Components are unmounted and mounted again within a moment. */
  const letGo = (shared: Shared) =>
    setTimeout(() => {
      const place = placeOf(shared.chatId, shared.rootId);
      if (shared.holders > 0 || !shared.unfollow || all.get(place) !== shared) return;
      shared.unfollow();
      shared.unfollow = null;
      shared.window.rest();
      all.delete(place);
      all.set(place, shared);
      const resting = [...all.values()].filter(({ unfollow }) => !unfollow);
      resting.slice(0, -MAX_RESTING).forEach(drop);
    });

  function drop({ chatId, rootId, window, stopSaving, unfollow }: Shared): void {
    all.delete(placeOf(chatId, rootId));
    stopSaving();
    unfollow?.();
    window.dispose();
    const root = rootId && records.read('Message', rootId);
    if (root) release(chatId, root);
  }

  /** A chat and a thread may both show it. */
  function release(chatId: string, { id, seq }: Shown): void {
    const isHere = of(chatId).some(({ rootId, window }) => rootId === id || window.has(seq));
    if (!isHere && !options.shows?.(id)) records.remove('Message', id);
  }

  /** A reply that is in its thread alone is shown there, and not in the chat. */
  function arrive(chatId: string, message: MessageRecord): void {
    const { id, seq, inChat, threadRoot } = message;
    options.found(chatId, message);
    let isShown = false;
    for (const { rootId, window } of of(chatId)) {
      if (rootId === null ? !inChat : rootId !== threadRoot?.id) continue;
      window.arrive(message);
      saver.changed(placeOf(chatId, rootId));
      isShown ||= window.has(seq);
    }
    if (isShown) return;
    loose.delete(id);
    loose.set(id, { chatId, id, seq });
    if (loose.size > MAX_LOOSE) forgetOldest();
  }

  function forgetOldest(): void {
    for (const [id, message] of loose) {
      loose.delete(id);
      return release(message.chatId, message);
    }
  }

  function apply(event: LiveEvent): void {
    if (event.__typename === 'InboxReadyEvent') return event.leftChatIds.forEach(left);
    if (!isChatNews(event)) return;
    const { chatId } = event;
    if (mayFollowOtherwise(event, records, viewerId)) refreshSoon(chatId);
    if ('message' in event) arrive(chatId, event.message);
    // What is being read may still say what it was before.
    else if (rootOf(event)) for (const { window } of of(chatId)) window.missed();
    else if (endsChat(event, viewerId)) left(chatId);
    else if (erasesMessages(event)) refreshSoon(chatId);
    else if (event.__typename === 'MemberJoinedEvent') {
      // Until then it may have been none of theirs, or less of it.
      if (event.member.user.id === viewerId) refresh(chatId);
    }
  }

  /** Whether it can still be seen, the server tells. */
  function left(chatId: string): void {
    pages.remove(chatId).catch(() => undefined);
    refresh(chatId);
  }

  /** Everyone in the chat is told: not all are to ask at once. */
  function refreshSoon(chatId: string): void {
    if (refreshing.has(chatId)) return;
    const timer = setTimeout(() => {
      refreshing.delete(chatId);
      refresh(chatId);
    }, Math.random() * REFRESH_WITHIN_MS);
    refreshing.set(chatId, timer);
  }

  function refresh(chatId: string): void {
    for (const { window } of of(chatId)) window.refresh();
  }

  function live(): void {
    for (const shared of all.values()) {
      // What was read before anything was followed may have missed what came in between.
      shared.window[isFirstLive ? 'refresh' : 'retry']();
      // What another device has read in a thread meanwhile is told by nobody.
      if (!isFirstLive && showsThread(shared)) refreshSoon(shared.chatId);
    }
    isFirstLive = false;
  }

  const showsThread = ({ rootId, window }: Shared) =>
    rootId ?? window.get().entries.some(({ id }) => records.read('Message', id)?.thread);

  const stops = [feed.on(apply), feed.onGap(refresh), feed.onLive(live), chatRecords.onTold(mark)];

  return {
    timeline(chatId, rootId) {
      const shared = hold(chatId, rootId ?? null);
      const { get, subscribe, loadOlder, loadNewer, jumpTo, toEnd } = shared.window;
      let isHeld = true;
      return {
        get,
        subscribe,
        loadOlder,
        loadNewer,
        jumpTo,
        toEnd,
        release() {
          if (!isHeld) return;
          isHeld = false;
          shared.holders--;
          letGo(shared);
        },
      };
    },
    merge(chatId, message) {
      records.write('Message', message);
      arrive(chatId, message);
    },
    release,
    dispose() {
      pages.dispose();
      for (const timer of refreshing.values()) clearTimeout(timer);
      for (const stop of stops) stop();
      [...all.values()].forEach(drop);
    },
  };
}

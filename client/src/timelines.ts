import { endsChat, erasesMessages, isChatNews } from './chat-change.ts';
import type { Feed } from './feed.ts';
import type { LiveEvent } from './live.ts';
import { createPages } from './pages.ts';
import type { ChatRecords } from './chat-records.ts';
import type { MessageRecord, Records } from './records.ts';
import type { Ask } from './request.ts';
import type { ConfabStorage } from './storage.ts';
import type { Timeline, TimelineWindow } from './timeline.ts';
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
  /** How many entries each has at most; 1,000 unless told otherwise. */
  readonly limit?: number;
}

export interface Timelines {
  /** The same window for all who hold it, until it is released as often as it was asked for. */
  timeline(chatId: string): Timeline;
  /** A message that an answer has brought. */
  merge(chatId: string, message: MessageRecord): void;
  dispose(): void;
}

interface Shared {
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
  /** Those that nobody holds in the order in which they were let go. */
  const all = new Map<string, Shared>();
  const loose = new Map<string, { readonly chatId: string; readonly seq: number }>();
  const refreshing = new Map<string, ReturnType<typeof setTimeout>>();
  let isFirstLive = true;

  function open(chatId: string): Shared {
    const known = all.get(chatId);
    if (known) return known;
    const found = (message: MessageRecord) => options.found(chatId, message);
    const window = createWindow({ chatId, viewerId, ask, records, limit, found });
    const stopSaving = saver.watch(chatId, window);
    const shared = { window, stopSaving, holders: 0, unfollow: null };
    all.set(chatId, shared);
    void pages.read(chatId).then(
      (page) => page && all.get(chatId) === shared && window.showStored(page),
      () => undefined,
    );
    return shared;
  }

  function hold(chatId: string): Shared {
    const shared = open(chatId);
    shared.holders++;
    if (shared.unfollow) return shared;
    shared.unfollow = feed.follow(chatId);
    shared.window.open();
    mark(chatId);
    return shared;
  }

  function mark(chatId: string): void {
    const [shared, chat] = [all.get(chatId), records.read('Chat', chatId)];
    if (!shared?.unfollow || shared.window.get().isUnreadKnown) return;
    if (!chat || !chatRecords.isTold(chatId)) return;
    shared.window.mark(chat.unreadCount > 0 ? (chat.viewerMembership?.readSeq ?? 0) : null);
  }

  /** Components are unmounted and mounted again within a moment. */
  const letGo = (chatId: string, shared: Shared) =>
    setTimeout(() => {
      if (shared.holders > 0 || !shared.unfollow || all.get(chatId) !== shared) return;
      shared.unfollow();
      shared.unfollow = null;
      shared.window.rest();
      all.delete(chatId);
      all.set(chatId, shared);
      const resting = [...all].filter(([, { unfollow }]) => !unfollow);
      for (const [id] of resting.slice(0, -MAX_RESTING)) drop(id);
    });

  function drop(chatId: string): void {
    const shared = all.get(chatId);
    if (!shared) return;
    all.delete(chatId);
    shared.stopSaving();
    shared.unfollow?.();
    shared.window.dispose();
  }

  /** A reply that is in its thread alone changes what the client knows of it, and no window. */
  function arrive(chatId: string, message: MessageRecord): void {
    if (message.inChat) {
      const window = all.get(chatId)?.window;
      options.found(chatId, message);
      window?.arrive(message);
      saver.changed(chatId);
      if (window?.has(message.seq)) return;
    }
    loose.delete(message.id);
    loose.set(message.id, { chatId, seq: message.seq });
    if (loose.size > MAX_LOOSE) forgetOldest();
  }

  function forgetOldest(): void {
    for (const [id, { chatId, seq }] of loose) {
      loose.delete(id);
      if (!all.get(chatId)?.window.has(seq)) records.remove('Message', id);
      return;
    }
  }

  function apply(event: LiveEvent): void {
    if (event.__typename === 'InboxReadyEvent') return event.leftChatIds.forEach(left);
    if (!isChatNews(event)) return;
    const { chatId } = event;
    if ('message' in event) arrive(chatId, event.message);
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

  const refresh = (chatId: string) => all.get(chatId)?.window.refresh();

  function live(): void {
    for (const { window } of all.values()) {
      // What was read before anything was followed may have missed what came in between.
      if (isFirstLive) window.refresh();
      else window.retry();
    }
    isFirstLive = false;
  }

  const stops = [feed.on(apply), feed.onGap(refresh), feed.onLive(live), chatRecords.onTold(mark)];

  return {
    timeline(chatId) {
      const shared = hold(chatId);
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
          letGo(chatId, shared);
        },
      };
    },
    merge(chatId, message) {
      records.write('Message', message);
      arrive(chatId, message);
    },
    dispose() {
      pages.dispose();
      for (const timer of refreshing.values()) clearTimeout(timer);
      for (const stop of stops) stop();
      for (const chatId of [...all.keys()]) drop(chatId);
    },
  };
}

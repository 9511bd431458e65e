import {
  changedBy,
  type ChatNews,
  endsChat,
  erasesMessages,
  isChatNews,
  isUnread,
  isAddition,
  mayCountOtherwise,
  names,
  settled,
  tellsCounts,
  withMessage,
} from './chat-change.ts';
import { type ChatReader, createChatReader } from './chat-reader.ts';
import type { Feed } from './feed.ts';
import type { ChatRecord, MessageRecord, Records } from './records.ts';
import type { Ask } from './request.ts';
import { createEmitter } from './store.ts';

interface Dependencies {
  readonly ask: Ask;
  readonly feed: Pick<Feed, 'on' | 'onGap'>;
  readonly records: Records;
  readonly viewerId: string;
  /** Whether it is read by somebody who may be no member. */
  readonly isVisited: (chatId: string) => boolean;
}

type Counted = Pick<ChatRecord, 'id' | 'lastSeq' | 'unreadCount' | 'mentionCount'>;

/** The records of chats, kept as what happens changes them. */
export interface ChatRecords {
  /** Reads chats, and writes them with what has happened since the question. */
  read(query: () => Promise<readonly ChatRecord[]>): Promise<readonly ChatRecord[]>;
  /** Reads this chat anew soon, together with others. */
  want(chatId: string): void;
  /** What the server has answered to a change, like an event that tells it: no question from before it takes it back. */
  answered(event: ChatNews): void;
  /** Changes a chat that is known. */
  change(chatId: string, change: (chat: ChatRecord) => ChatRecord): void;
  /** What the server has counted in answer to something else. */
  recount(counted: Counted): void;
  /** A message of the viewer that the server has confirmed. */
  merge(chatId: string, message: MessageRecord): void;
  /** It was read, or changed. */
  onChange(listener: (chat: ChatRecord) => void): () => void;
  /** The server was asked about it and has answered; called before whoever hears of the change may change it again. */
  onTold(listener: (chatId: string) => void): () => void;
  /** False of what was only stored, or was never read. */
  isTold(chatId: string): boolean;
  /** There is no such chat for the viewer. */
  onMissing(listener: (chatId: string) => void): () => void;
  /** The direct chat with this user, among those that are known. */
  chatWith(userId: string): string | null;
  dispose(): void;
}

/** A count may hold what comes within this time after it was read. */
const DOUBT_MS = 2_000;
const LONGEST_DOUBT_MS = 60_000;
const LONGEST_TIMER_MS = 2e9;
/** Everyone in the chat is told: not all are to ask at once. */
const ERASED_WITHIN_MS = 3_000;

export function createChatRecords(dependencies: Dependencies): ChatRecords {
  const { feed, records, viewerId } = dependencies;
  const changed = createEmitter<ChatRecord>();
  const confirmed = createEmitter<string>();
  const told = new Set<string>();
  const peers = new Map<string, string>();
  const readAt = new Map<string, number>();
  const behind = new Set<string>();
  const doubts = new Map<string, number>();
  /** Those that are read anew within a moment; and with until when it is muted, those of which that is awaited. */
  const awaited = new Set<string>();
  let isDisposed = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  /** What has happened since each question that is not answered yet. */
  const since = new Set<ChatNews[]>();

  const reader: ChatReader = createChatReader({ ...dependencies, read });

  function put(given: ChatRecord, isAnswer = false): void {
    const chat = settled(given);
    if (chat.peer) peers.set(chat.peer.id, chat.id);
    const until = chat.viewerPreferences?.mutedUntil;
    const end = chat.id + until;
    // When it ends nobody is told.
    if (until && !awaited.has(end)) {
      awaited.add(end);
      later(Math.min(Date.parse(until) - Date.now(), LONGEST_TIMER_MS), () => {
        // A timer may be early by the clock: what is not over then is awaited once more.
        awaited.delete(end);
        change(chat.id, settled);
      });
    }
    records.write('Chat', chat);
    if (isAnswer) {
      told.add(chat.id);
      confirmed.emit(chat.id);
    }
    changed.emit(records.read('Chat', chat.id) ?? chat);
  }

  function change(chatId: string, change: (chat: ChatRecord) => ChatRecord): void {
    const chat = records.read('Chat', chatId);
    const next = chat && change(chat);
    if (next && next !== chat) put(next);
  }

  async function read(query: () => Promise<readonly ChatRecord[]>): Promise<readonly ChatRecord[]> {
    const happened: ChatNews[] = [];
    since.add(happened);
    try {
      const chats = await query();
      if (isDisposed) return [];
      for (const chat of chats) {
        const news = happened.filter(({ chatId }) => chatId === chat.id);
        take(chat, news);
      }
      return chats;
    } finally {
      since.delete(happened);
    }
  }

  function tell(event: ChatNews): void {
    for (const happened of since) happened.push(event);
    change(event.chatId, (chat) => changedBy(chat, event, viewerId));
  }

  function take(chat: ChatRecord, news: readonly ChatNews[]): void {
    // It was read while it was still the viewer's.
    if (news.some((event) => endsChat(event, viewerId))) return reader.want(chat.id);
    const next = news.reduce((changed, event) => changedBy(changed, event, viewerId), chat);
    const known = records.read('Chat', chat.id);
    // What was read behind the log, as a lagging replica may answer, is read once more before it is believed.
    const isOld = known && next.lastSeq < known.lastSeq && !behind.delete(chat.id);
    if (isOld) behind.add(chat.id);
    else {
      readAt.set(chat.id, performance.now());
      put(next, true);
    }
    if (isOld || news.some((event) => isDoubtful(event, chat.lastSeq))) doubt(chat.id);
  }

  /** Whether a count that was read about now may hold it already. */
  const isDoubtful = (event: ChatNews, countedTo: number) =>
    tellsCounts(event) ||
    event.__typename === 'MessageDeletedEvent' ||
    (isAddition(event) &&
      event.message.seq > countedTo &&
      isUnread(event.message, viewerId) &&
      (event.message.inChat || names(event.message, viewerId)));

  /** Counts once more when it may be quieter; later each time where it never is. */
  function doubt(chatId: string): void {
    const waitMs = doubts.get(chatId) ?? DOUBT_MS;
    if (waitMs < 0) return;
    doubts.set(chatId, -waitMs);
    later(waitMs, () => {
      doubts.set(chatId, Math.min(2 * waitMs, LONGEST_DOUBT_MS));
      reader.want(chatId);
    });
  }

  function wantSoon(chatId: string): void {
    if (awaited.has(chatId)) return;
    awaited.add(chatId);
    later(Math.random() * ERASED_WITHIN_MS, () => {
      awaited.delete(chatId);
      reader.want(chatId);
    });
  }

  function later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  }

  const stopHearing = feed.on((event) => {
    if (!isChatNews(event)) return;
    const { chatId } = event;
    const before = records.read('Chat', chatId);
    tell(event);
    if (!before) {
      if (event.__typename === 'MessageAddedEvent') reader.want(chatId);
      return;
    }
    if (erasesMessages(event)) wantSoon(chatId);
    if (event.__typename === 'MessageDeletedEvent' || event.__typename === 'MessageEditedEvent') {
      if (mayCountOtherwise(before, event.message, viewerId)) reader.want(chatId);
    }
    if (tellsCounts(event) && event.chat) {
      if (event.chat.lastSeq < before.lastSeq) doubt(chatId);
    }
    if (!isDoubtful(event, before.lastSeq)) return;
    const sinceRead = performance.now() - (readAt.get(chatId) ?? -Infinity);
    if (sinceRead < DOUBT_MS) doubt(chatId);
    else if ((doubts.get(chatId) ?? 0) > 0) doubts.delete(chatId);
    if (tellsCounts(event)) readAt.set(chatId, performance.now());
  });
  const stopHearingGaps = feed.onGap((chatId) => {
    if (records.read('Chat', chatId)) reader.want(chatId);
  });

  return {
    read,
    change,
    answered: tell,
    want: reader.want,
    recount({ id, lastSeq, ...counts }) {
      if ((records.read('Chat', id)?.lastSeq ?? 0) > lastSeq) return reader.want(id);
      readAt.set(id, performance.now());
      change(id, (chat) => ({ ...chat, lastSeq, ...counts }));
    },
    merge(chatId, message) {
      if (message.inChat) change(chatId, (chat) => withMessage(chat, message));
    },
    onChange: changed.on,
    onTold: confirmed.on,
    isTold: (chatId) => told.has(chatId),
    onMissing: reader.onMissing,
    chatWith: (userId) => peers.get(userId) ?? null,
    dispose() {
      isDisposed = true;
      stopHearing();
      stopHearingGaps();
      reader.dispose();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

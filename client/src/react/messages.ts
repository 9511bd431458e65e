import type { ConfabError } from '../errors.ts';
import type { Live } from '../live.ts';
import type { Outgoing, OutgoingFile } from '../outbox.ts';
import type { MediaRecord, MessageRecord, ReactionRecord, UserRecord } from '../records.ts';
import type { Store } from '../store.ts';
import type { Entry, TimelineState } from '../timeline.ts';
import type { HeldTimeline } from './held-timeline.ts';
import { batch, derive, join } from './join.ts';

/** A message as a list shows it: sent, on its way, or refused. The same object until it changes. */
export interface ChatMessage {
  /** Stays the same from writing to being sent. */
  readonly key: string;
  /** Null while it is not sent. */
  readonly id: string | null;
  /** Its place in the chat; null while it is not sent. */
  readonly seq: number | null;
  /** Null where it was deleted; empty where it brings nothing but files. */
  readonly text: string | null;
  /** Its files; empty while it is not sent. */
  readonly attachments: readonly MediaRecord[];
  /** What people have hung on it; empty while it is not sent. */
  readonly reactions: readonly ReactionRecord[];
  /** Its files while it is not sent, for `useUpload`; empty since. */
  readonly files: readonly OutgoingFile[];
  /** Null where the account is gone, and of what the server says. */
  readonly sender: UserRecord | null;
  readonly isMine: boolean;
  /** When it was written, in milliseconds as by `Date.now`. */
  readonly at: number;
  /** On its way. */
  readonly pending: boolean;
  /** Why it was refused, and waits for `retry` or `discard`. */
  readonly failure: ConfabError | null;
  /** All that is known of it; null while it is not sent. */
  readonly record: MessageRecord | null;
}

export interface MessagesState extends Omit<TimelineState, 'entries'> {
  /** Oldest first; what is not sent yet stands last. */
  readonly messages: readonly ChatMessage[];
}

const NONE: readonly never[] = [];

/** A chat, or the thread under one of its messages. */
export interface Place {
  readonly chatId: string;
  readonly rootId?: string | undefined;
}

/** The messages of a place beside those that are on their way. */
export function createMessages(
  live: Live,
  place: Place,
  viewer: UserRecord,
  timeline: HeldTimeline,
): Store<MessagesState> {
  const ids = derive(
    derive(timeline, ({ entries }) => entries),
    (entries) => entries.map(({ id }) => id),
  );
  const records = join(ids, live.message);
  const outgoing = outgoingOf(live, place);
  const sent = createSentRows(viewer.id);
  const unsent = new WeakMap<Outgoing, ChatMessage>();
  let last: { sources: readonly unknown[]; state: MessagesState } | null = null;

  function rowOf(item: Outgoing): ChatMessage {
    const row = unsent.get(item) ?? unsentRow(item, viewer);
    unsent.set(item, row);
    return row;
  }

  return batch({
    get() {
      const sources = [timeline.get(), records.get(), outgoing.get()] as const;
      if (last && sources.every((source, index) => source === last?.sources[index])) {
        return last.state;
      }
      const [{ entries, ...edges }, known, waiting] = sources;
      const messages = sent(entries, known);
      const keys = new Set(messages.map(({ key }) => key));
      // A window on the past ends before them; one that is catching up does not.
      const shown = edges.newer === 'more' ? [] : waiting;
      for (const item of shown) if (!keys.has(item.clientMessageId)) messages.push(rowOf(item));
      last = { sources, state: { messages, ...edges } };
      return last.state;
    },
    subscribe(listener) {
      const stops = [records.subscribe(listener), outgoing.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  });
}

/** What waits and goes there; the same list while others change. */
export function outgoingOf(
  { outbox }: Live,
  { chatId, rootId }: Place,
): Store<readonly Outgoing[]> {
  const isWanted = (item: Outgoing) =>
    rootId === undefined
      ? item.chatId === chatId && (!item.threadRootId || item.alsoInChat)
      : item.threadRootId === rootId;
  let last: readonly Outgoing[] = [];
  return derive(outbox.items, (items) => {
    const next = items.filter(isWanted);
    const isSame = next.length === last.length && next.every((item, index) => item === last[index]);
    if (!isSame) last = next;
    return last;
  });
}

/** Rows of what was sent, each kept while its record is the same. */
function createSentRows(viewerId: string) {
  let kept = new Map<string, ChatMessage>();
  return (entries: readonly Entry[], records: readonly (MessageRecord | null)[]): ChatMessage[] => {
    const rows = new Map<string, ChatMessage>();
    entries.forEach((entry, index) => {
      const record = records[index];
      if (!record) return;
      const known = kept.get(entry.key);
      const row = known?.record === record ? known : sentRow(entry, record, viewerId);
      rows.set(entry.key, row);
    });
    kept = rows;
    return [...rows.values()];
  };
}

const sentRow = (entry: Entry, record: MessageRecord, viewerId: string): ChatMessage => ({
  key: entry.key,
  id: entry.id,
  seq: entry.seq,
  text: record.text,
  attachments: record.attachments,
  reactions: record.reactions,
  files: NONE,
  sender: record.sender,
  isMine: entry.senderId === viewerId && !entry.system,
  at: entry.at,
  pending: false,
  failure: null,
  record,
});

const unsentRow = (item: Outgoing, viewer: UserRecord): ChatMessage => ({
  key: item.clientMessageId,
  id: null,
  seq: null,
  text: item.text,
  attachments: NONE,
  reactions: NONE,
  files: item.files,
  sender: viewer,
  isMine: true,
  at: Date.parse(item.createdAt),
  pending: item.failure === null,
  failure: item.failure,
  record: null,
});

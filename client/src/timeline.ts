import type { ConfabError } from './errors.ts';
import type { StoredPage } from './pages.ts';
import type { MessageRecord } from './records.ts';
import type { Store } from './store.ts';

/** Whether more lies beyond an end of what is loaded. */
export type Edge = 'more' | 'loading' | 'none' | 'failed';

/** A message's place; the message itself is a record. */
export interface Entry {
  /** Stays the same from writing to being sent: `clientMessageId` for the viewer's own messages, else the id. */
  readonly key: string;
  readonly id: string;
  readonly seq: number;
  /** When it was sent, in milliseconds as by `Date.now`. */
  readonly at: number;
  /** The day it was sent, where this device is: `at` at midnight. */
  readonly day: number;
  readonly senderId: string | null;
  readonly system: boolean;
}

export interface TimelineState {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly older: Edge;
  /** `none` where the window reaches the newest message, and follows it. */
  readonly newer: Edge;
  /** Why an edge is `failed`. */
  readonly failure: ConfabError | null;
  /** What came after this position was unread when the chat was opened; null where nothing was. */
  readonly unreadAfter: number | null;
  /** Whether that is known: the chat itself may be known only later. */
  readonly isUnreadKnown: boolean;
}

/** A window on the messages of one chat, or of the thread of one of them, of at most 1,000 entries. */
export interface Timeline extends Store<TimelineState> {
  loadOlder(): Promise<void>;
  loadNewer(): Promise<void>;
  /** Moves the window to the messages around this position. */
  jumpTo(seq: number): Promise<void>;
  /** Moves the window to the newest messages. */
  toEnd(): Promise<void>;
  /** Who asked for it needs it no more. */
  release(): void;
}

/** A window on one chat or thread: which messages it shows, and how they are read. */
export interface TimelineWindow extends Store<TimelineState>, Omit<Timeline, 'release'> {
  /** Moves to the newest messages, for somebody who opens the chat. */
  open(): void;
  /** What came after this position was unread then, or nothing, as is known only now. */
  mark(unreadAfter: number | null): void;
  /** What was seen last, until the server has answered. */
  showStored(page: StoredPage): void;
  /** A message that was sent, edited or deleted; its record is written already. */
  arrive(message: MessageRecord): void;
  has(seq: number): boolean;
  /** Something was missed: reads anew what it shows. */
  refresh(): void;
  /** Something was missed by what is being read alone. */
  missed(): void;
  /** Reads again what could not be read. */
  retry(): void;
  /** Keeps the newest few alone, while nobody looks. */
  rest(): void;
  dispose(): void;
}

import type { MessageRecord, Records } from './records.ts';
import { reuse } from './reuse.ts';
import { createStore, type Store } from './store.ts';
import type { Edge, Entry, TimelineState } from './timeline.ts';
import { type Entries, entryOf, indexOf, withEntry } from './timeline-entries.ts';
import { type Page, startOf } from './timeline-reads.ts';

export type End = 'older' | 'newer';

export interface ViewOptions {
  readonly viewerId: string;
  readonly records: Records;
  /** How many entries it shows at most. */
  readonly limit: number;
  /** Called before a message is shown that a page has brought. */
  found(message: MessageRecord): void;
  /** A message is shown no more. */
  release(entry: Entry): void;
}

/** What a timeline shows, and the records of that and no more. */
export interface View extends Store<TimelineState> {
  set(change: Partial<TimelineState>): void;
  /** Whether a message there is to be shown; at the end of the chat all that follow are. */
  reaches(seq: number, isAtEnd: boolean): boolean;
  /** Keeps the records, and gives their entries. */
  keep(messages: readonly MessageRecord[]): Entries;
  /** With a page before them, and what has come before them meanwhile. */
  withOlder(page: Page): Entries;
  /** With those of the messages that lie from this position on. */
  withArrived(entries: Entries, arrived: readonly MessageRecord[], from: number): Entries;
  /** Shows them, where they are too many without those that are far from the reader. */
  show(entries: Entries, reader: End, change?: Partial<TimelineState>): void;
}

export function createView({ viewerId, records, limit, found, release }: ViewOptions): View {
  const {
    get,
    subscribe,
    set: put,
  } = createStore<TimelineState>({
    entries: [],
    older: 'loading',
    newer: 'loading',
    failure: null,
    unreadAfter: null,
    isUnreadKnown: false,
  });
  const set = (change: Partial<TimelineState>) => put({ ...get(), ...change });

  function entryFor(message: MessageRecord): Entry {
    const { entries } = get();
    const entry = entryOf(message, viewerId);
    const known = entries[indexOf(entries, entry.seq)];
    return known?.seq === entry.seq ? reuse(known, entry) : entry;
  }

  function cut(entries: Entries, reader: End): Partial<TimelineState> {
    const excess = entries.length - limit;
    if (excess <= 0) return { entries };
    return reader === 'older'
      ? { entries: entries.slice(0, limit), newer: 'more' }
      : { entries: entries.slice(excess), older: 'more' };
  }

  /** What lies beyond the entries now leaves the records. */
  function forget(before: Entries): void {
    const { entries } = get();
    const start = indexOf(before, entries[0]?.seq ?? Infinity);
    const end = Math.max(indexOf(before, lastOf(entries) + 1), start);
    before.slice(0, start).forEach(release);
    before.slice(end).forEach(release);
  }

  function keep(messages: readonly MessageRecord[]): Entries {
    return messages.map((message) => {
      found(message);
      records.write('Message', message);
      return entryFor(message);
    });
  }

  const withArrived = (entries: Entries, arrived: readonly MessageRecord[], from: number) =>
    arrived
      .filter(({ seq }) => seq >= from)
      .reduce((all, message) => withEntry(all, entryFor(message)), entries);

  return {
    get,
    subscribe,
    set,
    reaches(seq, isAtEnd) {
      const { entries, older } = get();
      if (seq > lastOf(entries)) return isAtEnd;
      // An answer overtakes the stream: what comes after it may lie before it, also where the chat begins.
      return older === 'none' || seq >= (entries[0]?.seq ?? 0);
    },
    keep,
    withArrived,
    withOlder(page) {
      const { entries } = get();
      const first = entries[0]?.seq ?? 0;
      const before = page.arrived.filter(({ seq }) => seq < first);
      return withArrived([...keep(page.messages), ...entries], before, startOf(page));
    },
    show(entries, reader, change = {}) {
      const before = get().entries;
      set({ ...change, ...cut(entries, reader) });
      forget(before);
    },
  };
}

export const lastOf = (entries: Entries): number => entries.at(-1)?.seq ?? 0;

export const edgeOf = (hasMore: boolean): Edge => (hasMore ? 'more' : 'none');

import type { ConfabError } from './errors.ts';
import { createRetry } from './pause.ts';
import type { TimelineState, TimelineWindow } from './timeline.ts';
import { readEntriesAgain } from './timeline-again.ts';
import { type Entries, indexOf, isThere, withEntry } from './timeline-entries.ts';
import {
  createReads,
  type Kind,
  LARGEST_PAGE,
  type Page,
  PAGE_SIZE,
  type ReadPage,
  startOf,
} from './timeline-reads.ts';
import { createView, edgeOf, type End, lastOf, type ViewOptions } from './timeline-view.ts';

export interface WindowOptions extends ViewOptions {
  readonly readPage: ReadPage;
}

export function createWindow(options: WindowOptions): TimelineWindow {
  const { records, release } = options;
  const later = createRetry(retry);
  const reads = createReads(options.readPage, { answered, outdated });
  const view = createView(options);
  const { get, set, keep } = view;
  /** Whether what comes is put at its end. */
  let isAtEnd = true;
  /** Whether the newest page is still to be read; up to `soundUpTo` nothing is missing meanwhile. */
  let isEndWanted = true;
  let soundUpTo = 0;
  /** Whether what it shows may have changed unseen. */
  let isStale = false;
  let isRefreshDue = false;
  /** The end that the reader went on from: where it grows too long the other one goes. */
  let readerAt: End = 'newer';

  function answered({ root }: Page): void {
    later.succeeded();
    if (root) records.write('Message', root);
  }

  function show(entries: Entries, change?: Partial<TimelineState>): void {
    const isTooLong = entries.length > options.limit;
    if (isTooLong && readerAt === 'newer') reads.drop('older');
    if (!isTooLong || readerAt === 'newer') return view.show(entries, readerAt, change);
    reads.drop('newer', 'end');
    const sound = isEndWanted ? entries.slice(0, indexOf(entries, soundUpTo + 1)) : entries;
    [isAtEnd, isEndWanted] = [false, false];
    view.show(sound, readerAt, { ...change, newer: 'more' });
  }

  /** Up to now nothing was missed, but from now on. */
  function wantEnd(): void {
    if (!isEndWanted) soundUpTo = lastOf(get().entries);
    isEndWanted = true;
    set({ newer: 'loading' });
  }

  function readEnd(): Promise<void> {
    const { entries, older } = get();
    const last = entries.length > PAGE_SIZE ? LARGEST_PAGE : PAGE_SIZE;
    set({ older: entries.length > 0 ? older : 'loading', newer: 'loading', failure: null });
    reads.drop('newer', 'again');
    return reads.start('end', { last }, { page: showEnd, failure: failEnd });
  }

  function showEnd(page: Page): void {
    const from = startOf(page);
    const { entries, older } = get();
    // Where messages are missing in between, what was shown before them goes.
    const kept = soundUpTo >= from ? entries.slice(0, indexOf(entries, from)) : [];
    if (kept.length === 0) reads.drop('older');
    const next = view.withArrived([...kept, ...keep(page.messages)], page.arrived, from);
    [isAtEnd, isEndWanted] = [true, false];
    show(next, {
      older: kept.length > 0 ? older : edgeOf(page.hasOlder),
      newer: 'none',
      failure: null,
    });
    if (isStale) void readAgain(from);
  }

  function failEnd(failure: ConfabError): void {
    const entries = failure.code === 'NOT_FOUND' ? [] : get().entries;
    const older = entries.length > 0 ? get().older : 'failed';
    show(entries, { older, newer: 'failed', failure });
    later.failed(failure);
  }

  function failEdge(edge: 'older' | 'newer', failure: ConfabError): void {
    set({ [edge]: 'failed', failure });
    later.failed(failure);
  }

  async function readAgain(before: number): Promise<void> {
    const failed = (failure: ConfabError) =>
      failure.code === 'NOT_FOUND' ? failEnd(failure) : later.failed(failure);
    if (!(await readEntriesAgain({ reads, view, show, failed }, before))) return;
    isStale = false;
  }

  function loadOlder(): Promise<void> {
    const { entries, older } = get();
    const [first] = entries;
    if (!first || (isEndWanted && soundUpTo < first.seq)) return loadNewer();
    if (older === 'none') return Promise.resolve();
    readerAt = 'older';
    const running = reads.running('older');
    if (running) return running;
    set({ older: 'loading', failure: null });
    const page = { last: PAGE_SIZE, beforeSeq: first.seq };
    return reads.start('older', page, {
      page: (page) => show(view.withOlder(page), { older: edgeOf(page.hasOlder) }),
      failure: (failure) => failEdge('older', failure),
    });
  }

  function loadNewer(): Promise<void> {
    const last = lastOf(get().entries);
    if (isEndWanted || last === 0) return toEnd();
    readerAt = 'newer';
    const running = reads.running('newer');
    if (isAtEnd || running) return running ?? Promise.resolve();
    set({ newer: 'loading', failure: null });
    return reads.start(
      'newer',
      { first: PAGE_SIZE, afterSeq: last },
      {
        page(page) {
          isAtEnd = !page.hasNewer;
          const next = [...get().entries, ...keep(page.messages)];
          show(isAtEnd ? view.withArrived(next, page.arrived, last) : next, {
            newer: edgeOf(page.hasNewer),
          });
        },
        failure: (failure) => failEdge('newer', failure),
      },
    );
  }

  async function jumpTo(seq: number): Promise<void> {
    const { entries, older } = get();
    const first = older === 'none' ? 0 : (entries[0]?.seq ?? Infinity);
    const last = isAtEnd ? Infinity : lastOf(entries);
    if (!isEndWanted && seq >= first && seq <= last) return reads.drop('around');
    let failed: ConfabError | null = null;
    await reads.start(
      'around',
      { first: LARGEST_PAGE, aroundSeq: seq },
      {
        page(page) {
          reads.drop('older', 'newer', 'end', 'again');
          [isAtEnd, isEndWanted, isStale] = [!page.hasNewer, false, false];
          const next = keep(page.messages);
          show(isAtEnd ? view.withArrived(next, page.arrived, startOf(page)) : next, {
            older: edgeOf(page.hasOlder),
            newer: edgeOf(page.hasNewer),
            failure: null,
          });
        },
        failure: (failure) => void (failed = failure),
      },
    );
    if (failed) throw failed as ConfabError;
  }

  function toEnd(): Promise<void> {
    readerAt = 'newer';
    reads.drop('around');
    const running = reads.running('end');
    if (running || (isAtEnd && !isEndWanted)) return running ?? Promise.resolve();
    wantEnd();
    return readEnd();
  }

  function retry(): void {
    const { older, newer } = get();
    if (isEndWanted) void (reads.running('end') ?? readEnd());
    else if (newer === 'failed') void loadNewer();
    else if (isStale && !reads.running('again')) refresh();
    if (older === 'failed') void (readerAt === 'older' ? loadOlder() : set({ older: 'more' }));
  }

  function refresh(): void {
    isStale = true;
    reads.missed();
    if (isAtEnd) wantEnd();
    if (isRefreshDue) return;
    isRefreshDue = true;
    queueMicrotask(() => {
      isRefreshDue = false;
      if (isEndWanted) void readEnd();
      else void readAgain(lastOf(get().entries) + 1);
    });
  }

  /** More was supposed to follow: only another page tells whether it does. */
  function outdated(kind: Kind): void {
    refresh();
    if ((kind === 'around' || kind === 'newer') && !isAtEnd) void loadNewer();
  }

  return {
    get,
    subscribe: view.subscribe,
    loadOlder,
    loadNewer,
    jumpTo,
    toEnd,
    retry,
    refresh,
    missed: reads.missed,
    open() {
      set({ unreadAfter: null, isUnreadKnown: false });
      void toEnd();
    },
    mark: (unreadAfter) => set({ unreadAfter, isUnreadKnown: true }),
    showStored({ messages, hasOlder }) {
      if (!isEndWanted || soundUpTo > 0 || messages.length === 0) return;
      const stored = keep(messages);
      soundUpTo = lastOf(stored);
      // It may have been edited since, and may lack what this device was not told of.
      isStale = true;
      show(get().entries.reduce(withEntry, stored), { older: edgeOf(hasOlder) });
    },
    arrive(message) {
      reads.arrived(message);
      if (!view.reaches(message.seq, isAtEnd)) return;
      const { entries } = get();
      const next = view.withArrived(entries, [message], 0);
      if (next !== entries) show(next);
    },
    has: (seq) => isThere(get().entries, seq),
    rest() {
      const { entries } = get();
      readerAt = 'newer';
      if (!isAtEnd || entries.length <= LARGEST_PAGE) return;
      reads.drop('older');
      show(entries.slice(-LARGEST_PAGE), { older: 'more' });
    },
    dispose() {
      later.stop();
      reads.drop('older', 'newer', 'end', 'around', 'again');
      get().entries.forEach(release);
    },
  };
}

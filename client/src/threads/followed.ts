import { failureOf } from '../errors.ts';
import { ThreadsDocument } from '../gql/threads.ts';
import type { LiveEvent, ThreadPlace } from '../live.ts';
import { createRetry } from '../pause.ts';
import type { ShownThreads, ThreadsOptions } from '../threads.ts';

export interface FollowedList {
  /** Reads anew what is shown. */
  read(): Promise<void>;
  loadMore(): Promise<void>;
  dispose(): void;
}

const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;
/** What happens within this time is read at once. */
const TOGETHER_MS = 500;

/** The threads that the viewer follows: replies move them at once, and what else happens has them read anew. */
export function followThreads(
  { ask, feed, records, chatRecords, release }: ThreadsOptions,
  { places, more, failure, isWatched }: ShownThreads,
  unreadOnly: boolean,
): FollowedList {
  const again = createRetry(() => void read());
  let cursor: string | null = null;
  let last: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;
  /** Roots of which an event has told since the last question: its answer may be older. */
  const told = new Set<string>();

  /** One after the other, so that what was read last is what is shown. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    last = last.then(async () => {
      if (isDisposed) return;
      more.set('loading');
      try {
        await act();
        again.succeeded();
        failure.set(null);
      } catch (error) {
        if (isDisposed) return;
        failure.set(failureOf(error));
        more.set('failed');
        again.failed(failureOf(error));
      }
    });
    return last;
  }

  /** So many from a cursor on; fewer where there are no more. */
  async function readFrom(after: string | null, count: number): Promise<readonly ThreadPlace[]> {
    const found: ThreadPlace[] = [];
    let next = after;
    told.clear();
    for (let hasMore = true; hasMore && found.length < count;) {
      const first = Math.min(count - found.length, LARGEST_PAGE);
      const { threads } = await ask(ThreadsDocument, { unreadOnly, first, after: next });
      for (const { chat, ...root } of threads.nodes) {
        if (!told.has(root.id)) records.write('Message', root);
        found.push({ id: root.id, chatId: chat.id });
      }
      ({ hasNextPage: hasMore, endCursor: next } = threads.pageInfo);
      if (!hasMore) more.set('none');
      else more.set('more');
    }
    cursor = next;
    return found;
  }

  function show(next: readonly ThreadPlace[]): void {
    const before = places.get();
    const shown = new Map(next.map((place) => [place.id, place]));
    places.set([...shown.values()].filter(isListed).sort(byNewestReply));
    const now = new Set(places.get().map(({ id }) => id));
    for (const { id, chatId } of before) {
      const root = now.has(id) ? null : records.read('Message', id);
      if (root) release(chatId, root);
    }
  }

  function isListed({ id }: ThreadPlace): boolean {
    const thread = records.read('Message', id)?.thread;
    return !!thread?.viewerFollows && (!unreadOnly || !!thread.unreadCount);
  }

  /** As the server orders them. */
  function byNewestReply(one: ThreadPlace, other: ThreadPlace): number {
    return keyOf(one) < keyOf(other) ? 1 : -1;
  }

  function keyOf({ id, chatId }: ThreadPlace): string {
    const { lastReplyAt = '', lastSeq = 0 } = records.read('Message', id)?.thread ?? {};
    return [lastReplyAt, chatId, String(lastSeq).padStart(10, '0')].join();
  }

  const read = () =>
    inTurn(async () => show(await readFrom(null, Math.max(places.get().length, PAGE_SIZE))));

  function readSoon(): void {
    if (!isWatched()) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void read();
    }, TOGETHER_MS);
  }

  function hear(event: LiveEvent): void {
    if (!changesThreads(event)) return;
    if ('root' in event) told.add(event.root.id);
    show(places.get());
    readSoon();
  }

  const stops = [
    feed.on(hear),
    feed.onGap(readSoon),
    feed.onLive(readSoon),
    chatRecords.onMissing(readSoon),
  ];

  return {
    read,
    loadMore: () =>
      inTurn(async () => show([...places.get(), ...(await readFrom(cursor, PAGE_SIZE))])),
    dispose() {
      isDisposed = true;
      again.stop();
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

/** Whether it is about a thread, or may take a chat away. */
function changesThreads(event: LiveEvent): boolean {
  if ('reply' in event) return event.reply.threadRoot !== null;
  return (
    'root' in event ||
    event.__typename === 'ChatDeletedEvent' ||
    event.__typename === 'ChatUpdatedEvent' ||
    event.__typename === 'MemberLeftEvent'
  );
}

import type { ChatRecords } from './chat-records.ts';
import { type ConfabError, failureOf } from './errors.ts';
import type { Feed } from './feed.ts';
import type { ThreadList, ThreadPlace } from './live.ts';
import type { Records } from './records.ts';
import type { Ask } from './request.ts';
import { createStore, type WritableStore } from './store.ts';
import type { FollowedList } from './threads/followed.ts';
import type { Edge } from './timeline.ts';
import type { Timelines } from './timelines.ts';

export interface ThreadsOptions {
  readonly ask: Ask;
  readonly feed: Pick<Feed, 'on' | 'onGap' | 'onLive'>;
  readonly records: Records;
  readonly chatRecords: Pick<ChatRecords, 'onMissing'>;
  readonly release: Timelines['release'];
}

/** What is shown of one list; who reads it sets that. */
export interface ShownThreads {
  readonly places: WritableStore<readonly ThreadPlace[]>;
  readonly more: WritableStore<Edge>;
  readonly failure: WritableStore<ConfabError | null>;
  /** Whether anybody looks. */
  isWatched(): boolean;
}

interface Threads {
  list(unreadOnly: boolean): ThreadList;
  /** Whether one of the lists shows this root. */
  shows(rootId: string): boolean;
  dispose(): void;
}

/** How lists of threads are read is loaded by those who look at one. */
export function createThreads(options: ThreadsOptions): Threads {
  const lists = new Map<boolean, ReturnType<typeof open>>();

  function open(unreadOnly: boolean) {
    let watchers = 0;
    const shown: ShownThreads = {
      places: createStore<readonly ThreadPlace[]>([]),
      more: createStore<Edge>('loading'),
      failure: createStore<ConfabError | null>(null),
      isWatched: () => watchers > 0,
    };
    const { places, more, failure } = shown;
    let loading: Promise<FollowedList> | null = null;

    async function withList(act: (list: FollowedList) => void | Promise<void>): Promise<void> {
      loading ??= import('./threads/followed.ts').then(({ followThreads }) =>
        followThreads(options, shown, unreadOnly),
      );
      try {
        await act(await loading);
      } catch (error) {
        loading = null;
        failure.set(failureOf(error));
        more.set('failed');
      }
    }

    return {
      get: places.get,
      subscribe(listener: () => void) {
        const stop = places.subscribe(listener);
        if (watchers++ === 0) void withList((list) => list.read());
        return () => {
          stop();
          watchers--;
        };
      },
      more,
      failure,
      loadMore: () => withList((list) => list.loadMore()),
      dispose: () => void loading?.then((list) => list.dispose()),
    };
  }

  return {
    list(unreadOnly) {
      const list = lists.get(unreadOnly) ?? open(unreadOnly);
      lists.set(unreadOnly, list);
      return list;
    },
    shows: (rootId) =>
      [...lists.values()].some((list) => list.get().some(({ id }) => id === rootId)),
    dispose() {
      for (const list of lists.values()) list.dispose();
    },
  };
}

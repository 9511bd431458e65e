import { failureOf } from '../errors.ts';
import type { Feed } from '../feed.ts';
import {
  CancelScheduledMessageDocument,
  ScheduledMessagesDocument,
  ScheduleMessageDocument,
  UpdateScheduledMessageDocument,
} from '../gql/scheduled.ts';
import type { Ask } from '../request.ts';
import type { Scheduled, ScheduledState } from '../scheduled.ts';
import type { createStore, Store } from '../store.ts';
import type { NewFile, Uploads } from '../uploads.ts';

interface Options {
  readonly ask: Ask;
  readonly feed: Pick<Feed, 'on' | 'onLive'>;
  readonly uploads: Uploads;
  /** What is loaded with this takes it from here: the core has it, and stays one file by that. */
  readonly createStore: typeof createStore;
}

/** What was sent bears this name, and the id that it had in the list. */
const SENT_AS = 'scheduled:';
/** The server has tried it by then, unless it has much to do. */
const TRIED_BY_THEN_MS = 3_000;
/** So often it is looked what has become of what is late. */
const LATE_MS = 10_000;
/** Timers of browsers go no further than some weeks. */
const LONGEST_MS = 86_400_000;

const NOT_LOADED: ScheduledState = { items: [], isLoaded: false, failure: null };

export function createScheduled({
  ask,
  feed,
  uploads,
  createStore,
}: Options): Scheduled & { dispose(): void } {
  const state = createStore(NOT_LOADED);
  let watchers = 0;
  let newest = 0;
  let isDisposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Of several that are under way the last one counts. */
  async function refresh(): Promise<void> {
    const turn = ++newest;
    try {
      const { me } = await ask(ScheduledMessagesDocument, {});
      const items = me?.scheduledMessages.nodes ?? [];
      if (turn === newest) state.set({ items, isLoaded: true, failure: null });
    } catch (error) {
      if (turn === newest) state.set({ ...state.get(), failure: failureOf(error) });
    }
    plan();
  }

  /** No event tells of what fails: it is looked for once it should have been sent. */
  function plan(): void {
    clearTimeout(timer);
    if (watchers === 0 || isDisposed) return;
    const waiting = state.get().items.filter(({ failure }) => failure === null);
    const [next] = waiting
      .map(({ sendAt }) => Date.parse(sendAt))
      .sort((one, other) => one - other);
    if (next === undefined) return;
    const leftMs = next - Date.now();
    const waitMs = leftMs > -TRIED_BY_THEN_MS ? leftMs + TRIED_BY_THEN_MS : LATE_MS;
    timer = setTimeout(() => void refresh(), Math.min(waitMs, LONGEST_MS));
  }

  feed.on((event) => {
    if (event.__typename !== 'MessageAddedEvent' && event.__typename !== 'ThreadReplyAddedEvent') {
      return;
    }
    const name = event.message.clientMessageId;
    if (watchers > 0 && name?.startsWith(SENT_AS)) void refresh();
  });
  feed.onLive(() => {
    if (watchers > 0) void refresh();
  });

  function watch(listener: () => void): () => void {
    const stop = state.subscribe(listener);
    if (watchers++ === 0) void refresh();
    return () => {
      stop();
      watchers--;
      plan();
    };
  }

  /** Also where it is refused: it was sent meanwhile, or changed elsewhere. */
  async function change(changing: Promise<unknown>): Promise<void> {
    try {
      await changing;
    } finally {
      await refresh();
    }
  }

  const update: Scheduled['update'] = (id, { text, sendAt }) => {
    const input = { scheduledMessageId: id, text, sendAt: sendAt?.toISOString() };
    return change(ask(UpdateScheduledMessageDocument, { input }));
  };

  return {
    refresh,
    list: (chatId) => ({ get: ofChat(state, chatId), subscribe: watch }),
    schedule: (chatId, { files = [], sendAt, ...message }) =>
      change(
        withUploaded(uploads, files, (mediaIds) => {
          const input = { chatId, ...message, mediaIds, sendAt: sendAt.toISOString() };
          return ask(ScheduleMessageDocument, { input });
        }),
      ),
    update,
    sendNow: (id) => update(id, { sendAt: new Date() }),
    cancel: (id) =>
      change(ask(CancelScheduledMessageDocument, { input: { scheduledMessageId: id } })),
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
    },
  };
}

/** The same until something has changed. */
function ofChat(state: Store<ScheduledState>, chatId: string | undefined): () => ScheduledState {
  if (chatId === undefined) return state.get;
  let last: { readonly from: ScheduledState; readonly value: ScheduledState } | null = null;
  return () => {
    const from = state.get();
    if (last?.from !== from) {
      const items = from.items.filter(({ chat }) => chat?.id === chatId);
      last = { from, value: { ...from, items } };
    }
    return last.value;
  };
}

/** What was uploaded is forgotten where nothing comes of it. */
async function withUploaded<Result>(
  uploads: Uploads,
  files: readonly NewFile[],
  use: (mediaIds: string[]) => Promise<Result>,
): Promise<Result> {
  const begun = files.map((file) => uploads.start(file));
  try {
    const media = await Promise.all(begun.map((upload) => upload.media));
    return await use(media.map(({ id }) => id));
  } catch (error) {
    for (const upload of begun) upload.cancel();
    throw error;
  }
}

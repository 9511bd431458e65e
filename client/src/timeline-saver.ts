import type { Pages } from './pages.ts';
import type { Records } from './records.ts';
import type { TimelineWindow } from './timeline.ts';

const SAVE_AFTER_MS = 1_000;
const PAGE_SIZE = 50;

interface Watched {
  readonly rootId: string | null;
  readonly window: TimelineWindow;
}

/** Keeps the newest page of each timeline for the next time, soon after it has changed. */
export function createSaver(pages: Pages, records: Records) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const windows = new Map<string, Watched>();

  function changed(place: string): void {
    const state = windows.get(place)?.window.get();
    if (state?.failure?.code === 'NOT_FOUND') pages.remove(place).catch(() => undefined);
    if (state?.newer !== 'none' || timers.has(place)) return;
    timers.set(
      place,
      setTimeout(() => save(place), SAVE_AFTER_MS),
    );
  }

  function save(place: string): void {
    timers.delete(place);
    const state = windows.get(place)?.window.get();
    if (state?.newer !== 'none') return;
    const entries = state.entries.slice(-PAGE_SIZE);
    const messages = entries.flatMap(({ id }) => records.read('Message', id) ?? []);
    const rootId = windows.get(place)?.rootId;
    const root = rootId && records.read('Message', rootId);
    const hasOlder = state.older !== 'none' || state.entries.length > PAGE_SIZE;
    // Without it the chat is read anew, as ever.
    pages.write(place, { messages, hasOlder, ...(root && { root }) }).catch(() => undefined);
  }

  return {
    changed,
    watch(place: string, rootId: string | null, window: TimelineWindow): () => void {
      windows.set(place, { rootId, window });
      const stop = window.subscribe(() => changed(place));
      return () => {
        stop();
        windows.delete(place);
        clearTimeout(timers.get(place));
        timers.delete(place);
      };
    },
  };
}

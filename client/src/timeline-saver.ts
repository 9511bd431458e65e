import type { Pages } from './pages.ts';
import type { Records } from './records.ts';
import type { TimelineWindow } from './timeline.ts';

const SAVE_AFTER_MS = 1_000;
const PAGE_SIZE = 50;

/** Keeps the newest page of each timeline for the next time, soon after it has changed. */
export function createSaver(pages: Pages, records: Records) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const windows = new Map<string, TimelineWindow>();

  function changed(chatId: string): void {
    const state = windows.get(chatId)?.get();
    if (state?.failure?.code === 'NOT_FOUND') pages.remove(chatId).catch(() => undefined);
    if (state?.newer !== 'none' || timers.has(chatId)) return;
    timers.set(
      chatId,
      setTimeout(() => save(chatId), SAVE_AFTER_MS),
    );
  }

  function save(chatId: string): void {
    timers.delete(chatId);
    const state = windows.get(chatId)?.get();
    if (state?.newer !== 'none') return;
    const entries = state.entries.slice(-PAGE_SIZE);
    const messages = entries.flatMap(({ id }) => records.read('Message', id) ?? []);
    const hasOlder = state.older !== 'none' || state.entries.length > PAGE_SIZE;
    // Without it the chat is read anew, as ever.
    pages.write(chatId, { messages, hasOlder }).catch(() => undefined);
  }

  return {
    changed,
    watch(chatId: string, window: TimelineWindow): () => void {
      windows.set(chatId, window);
      const stop = window.subscribe(() => changed(chatId));
      return () => {
        stop();
        windows.delete(chatId);
        clearTimeout(timers.get(chatId));
        timers.delete(chatId);
      };
    },
  };
}

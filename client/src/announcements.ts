import { type Table, TABLES } from './storage.ts';
import { createEmitter } from './store.ts';

/** Tells the other tabs, by `BroadcastChannel` or, in browsers that have none, by a change of localStorage. */
export function createAnnouncements(name: string) {
  const heard = createEmitter<Table>();
  const closing = new AbortController();
  const { signal } = closing;
  const hear = (topic: unknown) => {
    const table = TABLES.find((each) => each === topic);
    if (table) heard.emit(table);
  };

  // What was told meanwhile has not reached a page that comes back from the browser's cache of pages.
  addEventListener('pageshow', ({ persisted }) => persisted && TABLES.forEach(hear), { signal });

  const announce = open();

  /** A browser that keeps nothing may refuse both; then no tab shares anything with another. */
  function open(): (topic: Table) => void {
    try {
      return typeof BroadcastChannel === 'function' ? byChannel() : byLocalStorage();
    } catch {
      return () => undefined;
    }
  }

  function byChannel() {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }) => hear(data));
    signal.addEventListener('abort', () => channel.close());
    return (topic: Table) => channel.postMessage(topic);
  }

  function byLocalStorage() {
    const listener = ({ key, newValue }: StorageEvent) => {
      if (key === name) hear(newValue?.split(' ')[0]);
    };
    addEventListener('storage', listener, { signal });
    return (topic: Table) => localStorage.setItem(name, `${topic} ${Date.now()} ${Math.random()}`);
  }

  return {
    on: heard.on,
    announce(topic: Table): void {
      if (!signal.aborted) announce(topic);
    },
    close: () => closing.abort(),
  };
}

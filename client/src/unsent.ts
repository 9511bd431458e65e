import type { ConfabStorage } from './storage.ts';
import { createStore, type Store, type WritableStore } from './store.ts';

/** How one part of what is not sent yet is stored. */
interface Kept<Value extends { readonly length: number }, Stored> {
  /** What stands before the id of the chat in the keys of all that is stored of it. */
  readonly prefix: string;
  readonly empty: Value;
  /** What comes meanwhile is written with it. */
  readonly writeAfterMs: number;
  /** Gives what is known where it is the same. */
  read(stored: Stored, known: Value, key: string): Value | Promise<Value>;
  /** Ends early once it is not wanted any more; what is empty is removed instead. */
  write(key: string, value: Value, isWanted: () => boolean): Promise<void>;
}

/** One value for each chat; there at once, and soon in other tabs and after a reload. */
export function keepUnsent<Value extends { readonly length: number }, Stored>(
  storage: ConfabStorage,
  kept: Kept<Value, Stored>,
) {
  const stores = new Map<string, WritableStore<Value>>();
  /** Those that were written here, and are not stored yet. */
  const unsaved = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  function open(chatId: string): WritableStore<Value> {
    const known = stores.get(chatId);
    if (known) return known;
    const store = createStore(kept.empty);
    stores.set(chatId, store);
    load(chatId, store);
    return store;
  }

  /** One after the other, so that an old value never takes the place of a new one. */
  function enqueue(operation: () => Promise<void>): void {
    // What cannot be stored stays as long as the page does.
    last = last.then(operation).catch(() => undefined);
  }

  function load(chatId: string, store: WritableStore<Value>): void {
    enqueue(async () => {
      const key = kept.prefix + chatId;
      const stored = await storage.read<Stored>('drafts', key);
      const value = stored ? await kept.read(stored, store.get(), key) : kept.empty;
      if (!unsaved.has(chatId)) store.set(value);
    });
  }

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const chatId of unsaved) enqueue(() => write(chatId));
  }

  async function write(chatId: string): Promise<void> {
    const value = open(chatId).get();
    if (!unsaved.has(chatId)) return;
    await store(chatId, value, () => unsaved.has(chatId));
    if (open(chatId).get() === value) unsaved.delete(chatId);
    storage.announce('drafts');
  }

  function store(chatId: string, value: Value, isWanted: () => boolean): Promise<void> {
    const key = kept.prefix + chatId;
    return value.length > 0 ? kept.write(key, value, isWanted) : storage.clear('drafts', key);
  }

  const stopHearing = storage.onAnnounced((topic) => {
    if (topic === 'drafts') for (const [chatId, store] of stores) load(chatId, store);
  });
  const stopLeaving = onPageHide(save);

  return {
    of: (chatId: string): Store<Value> => open(chatId),
    set(chatId: string, value: Value): void {
      unsaved.add(chatId);
      open(chatId).set(value);
      timer ??= setTimeout(save, kept.writeAfterMs);
    },
    /** Takes over what comes from elsewhere, unless that is null, or something is written here meanwhile. */
    take(chatId: string, choose: (known: Value) => Promise<Value | null>): void {
      const shown = open(chatId);
      enqueue(async () => {
        const value = await choose(shown.get());
        if (value === null || unsaved.has(chatId)) return;
        shown.set(value);
        await store(chatId, value, () => !unsaved.has(chatId));
        storage.announce('drafts');
      });
    },
    dispose(): void {
      clearTimeout(timer);
      unsaved.clear();
      stopHearing();
      stopLeaving();
    },
  };
}

/** The last moment at which a browser's page may be sure to run. */
function onPageHide(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  addEventListener('pagehide', listener);
  return () => removeEventListener('pagehide', listener);
}

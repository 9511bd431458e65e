import type { Store } from '../store.ts';

/** Never changes. */
export const constant = <Value>(value: Value): Store<Value> => ({
  get: () => value,
  subscribe: () => () => undefined,
});

/** Made of another one; made anew when that has changed. */
export function derive<Source, Value>(
  source: Store<Source>,
  make: (value: Source) => Value,
): Store<Value> {
  let last: { from: Source; value: Value } | null = null;
  return {
    get() {
      const from = source.get();
      if (!last || last.from !== from) last = { from, value: make(from) };
      return last.value;
    },
    subscribe: source.subscribe,
  };
}

/** Tells once of changes that come together, as when a page has been read, or somebody of many messages is renamed. */
export function batch<Value>(store: Store<Value>): Store<Value> {
  return {
    get: store.get,
    subscribe(listener) {
      let isDue = false;
      let isOver = false;
      const stop = store.subscribe(() => {
        if (isDue) return;
        isDue = true;
        queueMicrotask(() => {
          isDue = false;
          if (!isOver) listener();
        });
      });
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}

/** What many stores hold, one for each key; the same list until one of them has changed, which alone is read anew. */
export function join<Value>(
  keys: Store<readonly string[]>,
  storeOf: (key: string) => Store<Value>,
): Store<readonly Value[]> {
  const stores = new Map<string, Store<Value>>();
  const known = new Map<string, { readonly value: Value }>();
  let subscribers = 0;
  let last: readonly Value[] = [];

  function store(key: string): Store<Value> {
    const found = stores.get(key) ?? storeOf(key);
    stores.set(key, found);
    return found;
  }

  function read(key: string): Value {
    const found = known.get(key);
    if (found) return found.value;
    const value = store(key).get();
    // What nobody watches may change unseen.
    if (subscribers > 0) known.set(key, { value });
    return value;
  }

  function subscribe(listener: () => void): () => void {
    const watched = new Map<string, () => void>();
    const stop = keys.subscribe(() => {
      watch();
      listener();
    });
    subscribers++;
    watch();
    return () => {
      subscribers--;
      stop();
      for (const key of watched.keys()) unwatch(key);
    };

    function watch(): void {
      const wanted = new Set(keys.get());
      for (const key of watched.keys()) if (!wanted.has(key)) unwatch(key);
      for (const key of wanted) {
        if (watched.has(key)) continue;
        known.delete(key);
        const stopKey = store(key).subscribe(() => {
          known.delete(key);
          listener();
        });
        watched.set(key, stopKey);
      }
    }

    function unwatch(key: string): void {
      watched.get(key)?.();
      watched.delete(key);
      stores.delete(key);
      known.delete(key);
    }
  }

  return {
    get() {
      const next = keys.get().map(read);
      const isSame =
        next.length === last.length && next.every((value, index) => Object.is(value, last[index]));
      if (!isSame) last = next;
      return last;
    },
    subscribe,
  };
}

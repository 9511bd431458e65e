/** A value that changes; its two functions are what React's `useSyncExternalStore` takes. */
export interface Store<Value> {
  get(): Value;
  /** Tells of each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface WritableStore<Value> extends Store<Value> {
  set(value: Value): void;
}

export function createStore<Value>(initial: Value): WritableStore<Value> {
  const changes = createEmitter<void>();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      changes.emit();
    },
    subscribe: changes.on,
  };
}

export interface Emitter<Event> {
  on(listener: (event: Event) => void): () => void;
  emit(event: Event): void;
  /** Whether nobody listens. */
  isIdle(): boolean;
}

/** One listener's failure is reported, and keeps nothing from the others. */
export function createEmitter<Event>(): Emitter<Event> {
  const listeners = new Set<{ tell: (event: Event) => void }>();
  return {
    on(tell) {
      const listener = { tell };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isIdle: () => listeners.size === 0,
    emit(event) {
      for (const { tell } of [...listeners]) {
        try {
          tell(event);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}

/** As the platform reports what nobody has caught, which Node alone does not offer as a function. */
function reportError(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

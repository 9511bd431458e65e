interface Options<Value> {
  readonly intervalMs: number;
  readonly pass: (value: Value) => void;
}

/** Passes on one value of each key in an interval: the first at once, and later the newest. */
export function createCoalescer<Value>({ intervalMs, pass }: Options<Value>) {
  /** The newest value that waits for its key's interval to end; null where none does. */
  const waiting = new Map<string, Value | null>();

  function passOn(key: string, value: Value): void {
    waiting.set(key, null);
    setTimeout(() => {
      const newest = waiting.get(key) ?? null;
      if (newest === null) waiting.delete(key);
      else passOn(key, newest);
    }, intervalMs).unref();
    pass(value);
  }

  return (key: string, value: Value): void => {
    if (waiting.has(key)) waiting.set(key, value);
    else passOn(key, value);
  };
}

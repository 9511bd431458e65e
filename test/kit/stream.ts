const PATIENCE_MS = 20_000;

/** What a subscription brings, one by one. */
export interface Stream {
  /** The root field's value of the next payload; rejects when none comes, or the stream ends. */
  next(): Promise<any>;
  /** The next so many. */
  take(count: number): Promise<any[]>;
  /** Everything that has come and was not taken. */
  pending(): any[];
  /** Resolves when the server completes the subscription; rejects with what closed it otherwise. */
  end(): Promise<void>;
  ended(): boolean;
  close(): void;
}

export function createStream(results: AsyncIterableIterator<any>): Stream {
  const values: any[] = [];
  let wake = () => {};
  let done = false;

  const read = async () => {
    for await (const { data, errors } of results) {
      if (errors && !data) throw new Error(JSON.stringify(errors));
      values.push(errors ? { errors } : Object.values(data)[0]);
      wake();
    }
  };
  const reading = read().finally(() => {
    done = true;
    wake();
  });
  // Whoever waits for more is told.
  reading.catch(() => undefined);

  const until = async (condition: () => boolean, what: string) => {
    const deadline = Date.now() + PATIENCE_MS;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`${what} in ${PATIENCE_MS} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };

  async function next() {
    await until(() => values.length > 0 || done, 'Nothing came');
    if (values.length > 0) return values.shift();
    await reading;
    throw new Error('The subscription was completed');
  }

  return {
    next,
    async take(count) {
      const taken = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
    pending: () => values.splice(0),
    async end() {
      await until(() => done, 'The subscription did not end');
      await reading;
    },
    ended: () => done,
    close: () => void results.return?.(),
  };
}

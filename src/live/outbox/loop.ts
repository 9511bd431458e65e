export interface Loop {
  /** Has a step done, as soon as that may be. */
  wake(): void;
  /** Begins no further step; resolves when the one under way is done. */
  stop(): Promise<void>;
}

interface Options {
  /** Resolves to when it wants to be done again by itself, in ms; null while nobody wakes it. */
  readonly step: () => Promise<number | null>;
  /** The same for one that has failed. */
  readonly failed: (error: unknown) => number | null;
  /** Between the beginnings of two steps, however often it is woken. */
  readonly atMostEveryMs?: number;
}

/** Does one step at a time: whoever wakes it while one is under way gets one more behind it. */
export function createLoop({ step, failed, atMostEveryMs = 0 }: Options): Loop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;
  let begunAt = -Infinity;

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = run();
    }, delayMs).unref();
  }

  function wake(): void {
    if (isStopped) return;
    if (running) isWoken = true;
    else schedule(Math.max(0, begunAt + atMostEveryMs - performance.now()));
  }

  async function run(): Promise<void> {
    begunAt = performance.now();
    isWoken = false;
    const againMs = await step().catch(failed);
    running = undefined;
    if (isStopped) return;
    if (isWoken) wake();
    else if (againMs !== null) schedule(againMs);
  }

  return {
    wake,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

import { type ConfabError, isPassing } from './errors.ts';

/** A wait that can be cut short. */
export interface Pause {
  /** Resolves after so long, or when it is ended; never, once it is cancelled. */
  wait(ms: number): Promise<void>;
  end(): void;
  cancel(): void;
}

export function createPause(): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resume: (() => void) | undefined;

  function cancel(): void {
    clearTimeout(timer);
    resume = undefined;
  }

  function end(): void {
    const waiting = resume;
    cancel();
    waiting?.();
  }

  return {
    wait: (ms) =>
      new Promise((resolve) => {
        cancel();
        resume = resolve;
        timer = setTimeout(end, ms);
      }),
    end,
    cancel,
  };
}

/** Runs once more, some time after each failure that passes, for as long as there is no success. */
export function createRetry(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const stop = () => clearTimeout(timer);
  return {
    failed(failure: ConfabError): void {
      stop();
      if (isPassing(failure)) timer = setTimeout(run, retryMs(failure, ++failures));
    },
    succeeded: () => void (failures = 0),
    stop,
  };
}

/** What the server asks for, and up to a second more; where it asks for nothing, longer each time. */
export function retryMs(failure: ConfabError, failures: number): number {
  const own = backoffMs(failures);
  return failure.retryAfter === null ? own : failure.retryAfter * 1_000 + Math.min(own, 1_000);
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;

/** Twice as long each time up to ten seconds, and a random half of it, so that not all come at once. */
export function backoffMs(failures: number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
  return longest * (0.5 + Math.random() / 2);
}

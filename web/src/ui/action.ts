import type { ConfabError } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useState } from 'react';

export interface Action<Args extends readonly unknown[]> {
  /** Whether it has succeeded; what is under way is not begun again. */
  run(...args: Args): Promise<boolean>;
  readonly isRunning: boolean;
  /** Why it failed the last time; null once it is tried again. */
  readonly failure: ConfabError | null;
}

/** Something that the server is asked to do, once at a time, and how that went. */
export function useAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<unknown>,
): Action<Args> {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<ConfabError | null>(null);

  async function run(...args: Args): Promise<boolean> {
    if (isRunning) return false;
    setRunning(true);
    setFailure(null);
    try {
      await act(...args);
      return true;
    } catch (error) {
      setFailure(confabErrorOf(error));
      return false;
    } finally {
      setRunning(false);
    }
  }

  return { run, isRunning, failure };
}

import { isPassing } from './errors.ts';
import { createPause, retryMs } from './pause.ts';

export interface Mark {
  readonly chatId: string;
  readonly seq: number;
}

/** Positions to be told, of each chat the newest alone. */
export interface Marks {
  add(chatId: string, seq: number): void;
  /** What is not yet told, or not yet confirmed. */
  pending(chatId: string): number | null;
  dispose(): void;
}

interface Options {
  /** How long others may join the first. */
  waitMs(): number;
  readonly mostAtOnce: number;
  /** Whether it need not be told any more, since another device has. */
  isTold?(mark: Mark): boolean;
  tell(marks: readonly Mark[]): Promise<void>;
}

/** Tells them soon, and again where that fails for a reason that passes. */
export function createMarks({ waitMs, mostAtOnce, isTold, tell }: Options): Marks {
  const waiting = new Map<string, number>();
  const pause = createPause();
  let isTelling = false;
  let isDisposed = false;

  async function tellAll(): Promise<void> {
    isTelling = true;
    for (let failures = 0; waiting.size > 0 && !isDisposed;) {
      if (failures === 0) await pause.wait(waitMs());
      const marks = [...waiting].slice(0, mostAtOnce).map(([chatId, seq]) => ({ chatId, seq }));
      const untold = marks.filter((mark) => !isTold?.(mark));
      try {
        if (untold.length > 0) await tell(untold);
        failures = 0;
      } catch (error) {
        if (isPassing(error)) {
          await pause.wait(retryMs(error, failures++));
          continue;
        }
      }
      for (const { chatId, seq } of marks) if (waiting.get(chatId) === seq) waiting.delete(chatId);
    }
    isTelling = false;
  }

  return {
    add(chatId, seq) {
      waiting.set(chatId, Math.max(seq, waiting.get(chatId) ?? 0));
      if (!isTelling && !isDisposed) void tellAll();
    },
    pending: (chatId) => waiting.get(chatId) ?? null,
    dispose() {
      isDisposed = true;
      pause.cancel();
    },
  };
}

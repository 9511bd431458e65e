import { clockOf } from '../ui/clock.ts';

/** Counts seconds down, as "0:42". */
export function createCountdown() {
  let timer: ReturnType<typeof setInterval> | undefined;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    isRunning: () => timer !== undefined,
    /** Tells each second what is left, and null at the end. */
    start(seconds: number, tell: (left: string | null) => void): void {
      stop();
      const end = Date.now() + seconds * 1_000;
      const tick = () => {
        const left = Math.ceil((end - Date.now()) / 1_000);
        if (left <= 0) stop();
        tell(left > 0 ? clockOf(left) : null);
      };
      timer = setInterval(tick, 1_000);
      tick();
    },
    stop,
  };
}

/** What somebody was told of a log, position by position. */
export interface Tally {
  /** Where the log was when they began to follow it. */
  start(position: number): void;
  /** False where they were told of it before. */
  take(seq: number): boolean;
  /** The newest position; null before the first. */
  position(): number | null;
  lost(): number;
  repeated(): number;
}

export function createTally(after: number | null = null): Tally {
  let position = after;
  let lost = 0;
  let repeated = 0;
  return {
    start: (next) => void (position = next),
    take(seq) {
      const expected = (position ?? 0) + 1;
      if (seq < expected) {
        repeated += 1;
        return false;
      }
      lost += seq - expected;
      position = seq;
      return true;
    },
    position: () => position,
    lost: () => lost,
    repeated: () => repeated,
  };
}

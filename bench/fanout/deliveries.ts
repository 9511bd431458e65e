/** Enough for every message of a run: numbers go up through warming up and all loads. */
const MOST_MESSAGES = 1_000_000;

/** Counts what comes, and how long it took. */
export function createDeliveries(subscriptions: number) {
  const sentAt = new Float64Array(MOST_MESSAGES);
  const arrived = new Uint32Array(MOST_MESSAGES);
  const waiting = new Map<number, () => void>();
  let latencies: number[] | null = null;
  let next = 1;

  return {
    /** The number of a message that is sent now. */
    begin(): number {
      sentAt[next] = performance.now();
      return next++;
    },
    receive(message: number): void {
      latencies?.push(performance.now() - (sentAt[message] ?? 0));
      const count = (arrived[message] ?? 0) + 1;
      arrived[message] = count;
      if (count === subscriptions) waiting.get(message)?.();
    },
    /** How many have not had it, or have had it twice. */
    missing: (message: number) => Math.abs(subscriptions - (arrived[message] ?? 0)),
    /** Whether everyone has it, or had by the time that it was given. */
    async everyoneHas(message: number, patienceMs: number): Promise<boolean> {
      if (arrived[message] === subscriptions) return true;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => resolve(false), patienceMs);
      waiting.set(message, () => resolve(true));
      const answer = await promise;
      waiting.delete(message);
      clearTimeout(timer);
      return answer;
    },
    /** From now on; the function that it gives ends it. */
    recordLatencies(): () => readonly number[] {
      const recorded: number[] = [];
      latencies = recorded;
      return () => {
        latencies = null;
        return recorded;
      };
    },
  };
}

export function percentileOf(values: readonly number[], percent: number): number {
  const ordered = Float64Array.from(values).sort();
  return ordered[Math.min(ordered.length - 1, Math.floor((ordered.length * percent) / 100))] ?? 0;
}

import { LRUCache } from 'lru-cache';
import { unavailable } from '../errors.ts';

/** How long somebody is remembered for what they have asked. */
const MEMORY_MS = 60_000;
const MAX_REMEMBERED = 10_000;
/** Of so many turns one is for strangers while both wait, so that neither can shut the other out. */
const TURNS = 3;

/** Whose work it is. */
export interface Asker {
  /** Whom it counts for: an address as it is limited, or a user. */
  readonly key: string;
  /** Whether we have seen them before. */
  readonly isKnown: boolean;
}

export interface FairQueue {
  /** Does the work when its turn comes; throws UNAVAILABLE where that takes too long. */
  run<Result>(asker: Asker, work: () => Promise<Result>): Promise<Result>;
}

interface Options {
  /** What it is, for those who are turned away. */
  readonly name: string;
  readonly concurrency: number;
  /** How long anybody waits. */
  readonly patienceMs: number;
  /** How many wait at once; beyond that those give way whose turn would come last. */
  readonly maxWaiting: number;
}

interface Waiting {
  readonly isKnown: boolean;
  /** How much they had asked for lately. */
  readonly rank: number;
  start(): void;
  refuse(): void;
}

/**
 * Work that is dear, a few at a time. Those who ask take turns: whoever asks often waits for all who ask
 * seldom, and those we know go before strangers in most turns.
 */
export function createFairQueue(options: Options): FairQueue {
  const { name, concurrency, patienceMs, maxWaiting } = options;
  const asked = new LRUCache<string, number>({ max: MAX_REMEMBERED, ttl: MEMORY_MS });
  /** In the order of their coming. */
  const waiting = new Set<Waiting>();
  let running = 0;
  let turns = 0;

  function rankOf(key: string): number {
    const rank = asked.get(key) ?? 0;
    asked.set(key, rank + 1);
    return rank;
  }

  function wait(isKnown: boolean, rank: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        waiting.delete(one);
      };
      const one: Waiting = {
        isKnown,
        rank,
        start: () => void (leave(), resolve()),
        refuse: () => void (leave(), reject(unavailable(name))),
      };
      const timer = setTimeout(one.refuse, patienceMs);
      waiting.add(one);
      if (waiting.size > maxWaiting) last(waiting)?.refuse();
    });
  }

  function next(): Waiting | undefined {
    const isForKnown = turns++ % TURNS > 0;
    return first([...waiting].filter(({ isKnown }) => isKnown === isForKnown)) ?? first(waiting);
  }

  return {
    async run({ key, isKnown }, work) {
      const rank = rankOf(key);
      if (running < concurrency) running += 1;
      else await wait(isKnown, rank);
      try {
        return await work();
      } finally {
        const following = next();
        if (following) following.start();
        else running -= 1;
      }
    },
  };
}

const first = (waiting: Iterable<Waiting>) => chosen(waiting, (one, best) => one.rank < best.rank);
const last = (waiting: Iterable<Waiting>) =>
  chosen(waiting, (one, worst) => one.rank >= worst.rank);

function chosen(
  waiting: Iterable<Waiting>,
  isBetter: (one: Waiting, best: Waiting) => boolean,
): Waiting | undefined {
  let best: Waiting | undefined;
  for (const one of waiting) if (!best || isBetter(one, best)) best = one;
  return best;
}

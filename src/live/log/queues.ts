import { unavailable } from '../../errors.ts';

const MAX_WAITING = 1_000;

type Queued = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * One promise chain per key; a key costs nothing while nothing of it is under way. Whoever waits has an
 * answer by `patienceMs` after their turn, and a turn by `patienceMs`, or UNAVAILABLE: what goes on
 * beyond that holds up nobody, and what was not begun by then never is.
 */
export function createQueues(patienceMs: number): Queued {
  const queues = new Map<string, { waiting: number; tail: Promise<unknown> }>();

  return async (key, work) => {
    const queue = queues.get(key) ?? { waiting: 0, tail: Promise.resolve() };
    if (queue.waiting >= MAX_WAITING) throw unavailable('The chat');
    queue.waiting += 1;
    const since = performance.now();
    const result = queue.tail.then(() => {
      if (performance.now() - since > patienceMs) throw unavailable('The chat');
      return inTime(work(), patienceMs);
    });
    queue.tail = result.then(
      () => undefined,
      () => undefined,
    );
    queues.set(key, queue);
    try {
      return await result;
    } finally {
      queue.waiting -= 1;
      if (queue.waiting === 0) queues.delete(key);
    }
  };
}

function inTime<Result>(work: Promise<Result>, patienceMs: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unavailable('The chat')), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

import { describe, expect, it } from '@jest/globals';
import { createFairQueue } from './fair-queue.ts';

const PATIENCE_MS = 20_000;

/** One thing at a time, none of which ends before `start` is called. */
function createQueue(maxWaiting = 100) {
  const queue = createFairQueue({
    name: 'It',
    concurrency: 1,
    patienceMs: PATIENCE_MS,
    maxWaiting,
  });
  const done: string[] = [];
  let start: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (start = resolve));
  const ask = (key: string, isKnown = false) =>
    queue.run({ key, isKnown }, async () => {
      await gate;
      done.push(key);
    });
  const blocker = ask('first');
  return { ask, done, start, blocker };
}

describe('a fair queue', () => {
  it('gives every address a turn before any gets its second', async () => {
    const { ask, done, start } = createQueue();
    const work = ['a', 'a', 'a', 'b', 'b', 'c'].map((key) => ask(key));

    start();
    await Promise.all(work);

    expect(done).toEqual(['first', 'a', 'b', 'c', 'a', 'b', 'a']);
  });

  it('lets those who are known go first, and a stranger at every third turn', async () => {
    const { ask, done, start } = createQueue();
    const strangers = ['a', 'b', 'c'].map((key) => ask(key));
    const known = ['x', 'y', 'z', 'w'].map((key) => ask(key, true));

    start();
    await Promise.all([...strangers, ...known]);

    expect(done.slice(1).filter((key) => 'xyzw'.includes(key))).toEqual([...'xyzw']);
    expect(done.slice(1, 7).filter((key) => 'abc'.includes(key))).toHaveLength(2);
  });

  it('turns away those who ask most when it is full, not those who come last', async () => {
    const { ask, done, start } = createQueue(4);
    const greedy = Promise.allSettled(Array.from({ length: 5 }, () => ask('greedy')));
    const modest = ask('modest');

    start();
    await modest;

    const refused = (await greedy).filter(({ status }) => status === 'rejected');
    expect(done).toContain('modest');
    expect(refused).toMatchObject([
      { reason: { code: 'UNAVAILABLE' } },
      { reason: { code: 'UNAVAILABLE' } },
    ]);
  });

  it('goes on after work that fails', async () => {
    const queue = createFairQueue({
      name: 'It',
      concurrency: 1,
      patienceMs: PATIENCE_MS,
      maxWaiting: 1,
    });
    const asker = { key: 'a', isKnown: false };
    const failing = queue.run(asker, () => Promise.reject(new Error('No')));

    const following = await queue.run(asker, () => Promise.resolve('done'));

    await expect(failing).rejects.toThrow('No');
    expect(following).toBe('done');
  });
});

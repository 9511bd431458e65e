import { afterEach, expect, it, jest } from '@jest/globals';
import { createQueues } from './queues.ts';

const PATIENCE_MS = 500;
const UNAVAILABLE = { code: 'UNAVAILABLE' };

afterEach(() => void jest.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it('goes on after one that never ends, and does not begin what has waited for too long', async () => {
  jest.useFakeTimers();
  const oneAtATime = createQueues(PATIENCE_MS);
  const begun: string[] = [];
  const run = (name: string, work: () => Promise<void>) =>
    oneAtATime('chat', () => {
      begun.push(name);
      return work();
    });

  const short = run('short', () => sleep(PATIENCE_MS / 2));
  const lost = run('lost', () => new Promise(() => undefined));
  const waiting = run('waiting', async () => undefined);
  const outcomes = Promise.allSettled([short, lost, waiting]);
  await jest.advanceTimersByTimeAsync(2 * PATIENCE_MS);
  const [, first, second] = await outcomes;
  await run('next', async () => undefined);

  expect(first).toMatchObject({ status: 'rejected', reason: UNAVAILABLE });
  expect(second).toMatchObject({ status: 'rejected', reason: UNAVAILABLE });
  expect(begun).toEqual(['short', 'lost', 'next']);
});

it('lets one of a chat run at a time, and what fails holds up nobody', async () => {
  const oneAtATime = createQueues(60_000);
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await sleep(1);
    running--;
    throw new Error('No');
  };

  const outcomes = await Promise.allSettled([1, 2, 3].map(() => oneAtATime('chat', work)));

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(most).toBe(1);
});

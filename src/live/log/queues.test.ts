import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createQueues } from './queues.ts';

const PATIENCE_MS = 100;
const UNAVAILABLE = { code: 'UNAVAILABLE' };

it('goes on after one that never ends, and does not begin what has waited for too long', async () => {
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
  const [, first, second] = await Promise.allSettled([short, lost, waiting]);
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

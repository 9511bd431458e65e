import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { SubscriberTasks } from './contract.ts';

/** The subscribers' process, asked from here. */
export interface Crowd extends SubscriberTasks {
  stop(): Promise<void>;
}

/** It has a process of its own, so that its work is not counted as the servers'. */
export function startCrowd(): Crowd {
  const child = fork(new URL('./subscribers.ts', import.meta.url), { serialization: 'advanced' });
  const ended = once(child, 'exit');

  async function ask<Result>(name: keyof SubscriberTasks, argument?: unknown): Promise<Result> {
    child.send({ name, argument });
    const answer = await Promise.race([once(child, 'message'), ended]);
    const [message] = answer as [{ result: Result } | number];
    if (typeof message === 'object') return message.result;
    throw new Error(`The subscribers ended over ${name}`);
  }

  return {
    open: (audience) => ask('open', audience),
    costOfSend: (audience) => ask('costOfSend', audience),
    warmUp: (seconds) => ask('warmUp', seconds),
    load: (options) => ask('load', options),
    close: () => ask('close'),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

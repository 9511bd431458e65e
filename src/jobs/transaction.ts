import type { EntityManager } from '@mikro-orm/postgresql';
import type { JobName, JobPayloads } from './kinds.ts';
import type { Jobs } from './queue.ts';

/** A transaction under way. */
export interface Transaction {
  readonly em: EntityManager;
  /** Has this done once it is committed, and not before the moment, where one is named. */
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    notBefore?: Date,
  ): Promise<void>;
}

/** Runs `work` in a transaction of its own, and wakes whoever does the jobs that it asks for. */
export async function inTransaction<Result>(
  em: EntityManager,
  jobs: Jobs,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const awaited = new Set<JobName>();
  const result = await em.transactional((em) =>
    work({
      em,
      async enqueue(name, payload, notBefore) {
        await jobs.enqueue(em, name, payload, notBefore);
        awaited.add(name);
      },
    }),
  );
  awaited.forEach(jobs.wake);
  return result;
}

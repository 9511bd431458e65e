import type { EntityManager } from '@mikro-orm/postgresql';
import type { Db, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { transactionOf } from '../store/orm/orm.ts';
import { createPool } from '../store/postgres/pool.ts';
import type { TimeLimits } from '../store/postgres/session.ts';
import { createBoss } from './boss.ts';
import type { JobHandlers, JobName, JobPayloads } from './kinds.ts';
import { startWorkers, type Workers } from './workers.ts';

const POOL_SIZE = 2;

/** Work that outlives the request that asks for it, and the node that does it. */
export interface Jobs {
  /** In the transaction that `em` is in: what is rolled back asks for nothing. */
  enqueue<Name extends JobName>(
    em: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    notBefore?: Date,
  ): Promise<void>;
  /** To be called when that transaction has ended; without it a job waits for some seconds. */
  wake(name: JobName): void;
}

export interface JobQueue extends Jobs {
  /** Does jobs from now on, whenever the database lets it. */
  run(handlers: Partial<JobHandlers>): void;
  /** Takes no more of them, and lets steps under way finish; what takes longer is handed back. */
  stop(patienceMs: number): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly url: string;
  readonly limits?: TimeLimits;
  readonly log: Logger;
}

export function createJobQueue({ url, limits, log }: Options): JobQueue {
  const pool = createPool({ url, size: POOL_SIZE, limits });
  let made: Promise<PgBoss> | undefined;
  let workers: Workers | undefined;

  /** Its modules take a moment to load: not while the server starts. */
  const boss = () => (made ??= createBoss(pool, log));

  return {
    async enqueue(em, name, data, startAfter) {
      const job = { data, ...(startAfter && { startAfter }) };
      await (await boss()).insert(name, [job], { db: databaseOf(em) });
    },
    wake: (name) => workers?.wake(name),
    run: (handlers) => void (workers = startWorkers({ boss: boss(), handlers, log })),
    stop: async (patienceMs) => workers?.stop(patienceMs),
    close: () => pool.end(),
  };
}

/** The transaction that `em` is in, as pg-boss asks one. */
function databaseOf(em: EntityManager): Db {
  const transaction = transactionOf(em);
  if (!transaction) throw new Error('A job is enqueued in a transaction');
  return {
    executeSql: async (text, values = []) => ({ rows: await transaction(text, values) }),
  };
}

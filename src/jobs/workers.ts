import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { withoutValues } from '../store/postgres/failures.ts';
import {
  AT_ONCE,
  type JobHandlers,
  type JobName,
  type Lease,
  SCHEDULES,
  POLLED_SECONDS,
} from './kinds.ts';

/** Whoever enqueues a job wakes its own node; this is for the rest: nodes that do none, and nodes that died. */
const POLL_SECONDS = 10;
/** Nobody waits for what comes by the clock. */
const SCHEDULED_POLL_SECONDS = 45;
/** A job that takes longer goes on behind those that wait. */
const LONGEST_RUN_MS = 60_000;
/** As often as it takes: the database may be away for days. */
const START_ATTEMPTS = 1_000_000;

export interface Workers {
  wake(name: JobName): void;
  stop(patienceMs: number): Promise<void>;
}

interface Options {
  readonly boss: Promise<PgBoss>;
  readonly handlers: Partial<JobHandlers>;
  readonly log: Logger;
}

export function startWorkers({ boss: loading, handlers, log }: Options): Workers {
  const workerIds = new Map<JobName, string[]>();
  let isStopping = false;

  async function start(): Promise<void> {
    const boss = await loading;
    if (isStopping) return;
    await boss.start({ attempts: START_ATTEMPTS });
    for (const name of namesOf(handlers)) {
      if (isStopping) return;
      const schedule = Object.entries(SCHEDULES).find(([scheduled]) => scheduled === name)?.[1];
      const options = {
        pollingIntervalSeconds: schedule
          ? SCHEDULED_POLL_SECONDS
          : (POLLED_SECONDS[name] ?? POLL_SECONDS),
        includeMetadata: true,
      } as const;
      const work = async (jobs: JobWithMetadata[]) => {
        for (const job of jobs) await run(boss, name, job);
      };
      const ids: string[] = [];
      workerIds.set(name, ids);
      while (ids.length < (AT_ONCE[name] ?? 1)) ids.push(await boss.work(name, options, work));
      if (schedule) await boss.schedule(name, schedule, {}, { missed: 'once' });
    }
  }

  async function run(boss: PgBoss, name: JobName, job: JobWithMetadata): Promise<void> {
    const startedAt = performance.now();
    const lease: Lease = {
      isOver: () =>
        isStopping || job.signal.aborted || performance.now() - startedAt > LONGEST_RUN_MS,
    };
    // The next one is looked for at once.
    wake(name);
    try {
      // Only `enqueue` fills the queue of this name.
      const rest = await handlers[name]?.(job.data as never, lease);
      if (rest && !job.signal.aborted) await boss.send(name, rest);
    } catch (error) {
      report(name, job, error);
      throw describe(error);
    }
  }

  /** Once when it fails first, and once when it is given up. */
  function report(
    name: JobName,
    { id, data, retryCount, retryLimit }: JobWithMetadata,
    err: unknown,
  ) {
    const about = { err, job: name, jobId: id, data };
    if (retryCount >= retryLimit) log.error(about, 'A job failed for good: see confab jobs');
    else if (retryCount === 0) log.warn(about, 'A job failed, and is tried again');
  }

  function wake(name: JobName): void {
    const ids = workerIds.get(name);
    if (ids) void loading.then((boss) => ids.forEach((id) => boss.notifyWorker(id)));
  }

  const started = start().catch((error: unknown) => {
    if (!isStopping) log.error({ err: error }, 'This node does no jobs: another has to');
  });

  return {
    wake,
    async stop(patienceMs) {
      isStopping = true;
      const boss = await loading.catch(() => null);
      await boss?.stop({ timeout: patienceMs });
      await started;
    },
  };
}

// The keys of an object of this type are these.
const namesOf = (handlers: Partial<JobHandlers>) => Object.keys(handlers) as JobName[];

/** What is kept with the job: nothing that PostgreSQL quotes of a row. */
function describe(error: unknown): Error {
  const { message } = error instanceof Error ? withoutValues(error) : new Error(String(error));
  return Object.assign(new Error(message), { stack: undefined });
}

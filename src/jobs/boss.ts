import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { JOBS_SCHEMA } from '../store/orm/orm.ts';

/** After how long a job is given to another whose node is gone: its heartbeat's 15 s, and this. */
const SUPERVISE_SECONDS = 15;
const HOUR_SECONDS = 3_600;
/** An outage fails each of its questions. */
const REPORT_EVERY_MS = 60_000;

/** It asks the database for little while there is nothing to do: its own intervals are for busier queues. */
export async function createBoss(pool: Pool, log?: Logger): Promise<PgBoss> {
  const library = await import('pg-boss');
  const boss = new library.PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    maintenanceIntervalSeconds: HOUR_SECONDS,
    queueCacheIntervalSeconds: HOUR_SECONDS,
    flowIntervalSeconds: HOUR_SECONDS,
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: 45,
    monitorVacuum: false,
    reindex: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  let reportedAt = -Infinity;
  const report = (about: object) => {
    if (performance.now() - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = performance.now();
    log?.warn(about, 'Something is wrong with the queue of jobs: they wait');
  };
  boss.on('error', (error) => report({ err: error }));
  boss.on('warning', ({ message }) => report({ reason: message }));
  return boss;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { createBoss } from '../../src/jobs/boss.ts';
import { type JobName, SCHEDULES } from '../../src/jobs/kinds.ts';
import { createPool } from '../../src/store/postgres/pool.ts';
import type { TestApp } from './app.ts';
import type { Nodes } from './nodes.ts';
import { until } from './until.ts';

const PATIENCE_MS = 30_000;
const WAITING = `SELECT name, state::text, data, output FROM confab_jobs.job
  WHERE state < 'completed' AND start_after <= now() + interval '15 minutes' AND name <> ALL($1)`;
/** What comes by the clock may be created at any minute of a test run: no test waits for it. */
const OTHERS = ['deadLetters', '__pgboss__send-it', ...Object.keys(SCHEDULES)];

/** Resolves once every job that somebody asked for is done. */
export async function jobsDone({ sql }: Pick<TestApp, 'sql'>, patienceMs = PATIENCE_MS) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const waiting = await sql(WAITING, [OTHERS]);
    if (waiting.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Not done: ${JSON.stringify(waiting)}`);
    await sleep(20);
  }
}

/** What was asked for, by a node that is there for no longer: what jobs ask of the database is counted nowhere else. */
export async function doJobs(app: TestApp): Promise<void> {
  const node = await app.node({ runsJobs: true });
  await jobsDone(app);
  await node.stop();
}

/** As it comes by the clock, on a node that does jobs; and what it asks for. */
export async function runJob(app: TestApp, name: keyof typeof SCHEDULES): Promise<void> {
  const pool = createPool({ url: app.config.databaseUrl ?? '', size: 1 });
  await (await createBoss(pool)).send(name, {});
  await pool.end();
  const node = await app.node({ runsJobs: true });
  const isDone = async () => {
    const [{ count }] = await app.sql(
      `SELECT count(*)::int FROM confab_jobs.job WHERE name = $1 AND state < 'completed'`,
      [name],
    );
    return count === 0;
  };
  await until(isDone, name, PATIENCE_MS);
  await jobsDone(app);
  await node.stop();
}

/** What a killed node was at is waited for again, as when its heart has not beaten for some seconds. */
export async function passOn({ sql, database }: Pick<Nodes, 'sql' | 'database'>, name: JobName) {
  await sql(
    `UPDATE confab_jobs.job SET heartbeat_on = now() - interval '16 seconds'
     WHERE name = $1 AND state = 'active'`,
    [name],
  );
  await sql('UPDATE confab_jobs.queue SET monitor_claim_on = NULL, monitor_on = NULL');
  const pool = createPool({ url: database.url, size: 1 });
  await (await createBoss(pool)).supervise();
  await pool.end();
}

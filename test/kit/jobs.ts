import { setTimeout as sleep } from 'node:timers/promises';
import { HOURLY } from '../../src/jobs/kinds.ts';
import type { TestApp } from './app.ts';

const PATIENCE_MS = 30_000;
const WAITING = `SELECT name, state::text, data, output FROM confab_jobs.job
  WHERE state < 'completed' AND name <> ALL($1)`;
/** Hourly jobs may be created at any minute of a test run: no test waits for them. */
const OTHERS = ['deadLetters', '__pgboss__send-it', ...Object.keys(HOURLY)];

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

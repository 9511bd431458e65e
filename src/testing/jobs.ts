import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from './app.ts';

const PATIENCE_MS = 30_000;
const WAITING = `SELECT name, state::text, data, output FROM confab_jobs.job
  WHERE state < 'completed' AND name NOT IN ('deadLetters', '__pgboss__send-it')`;

/** Resolves once every job that was asked for is done. */
export async function jobsDone({ sql }: Pick<TestApp, 'sql'>, patienceMs = PATIENCE_MS) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const waiting = await sql(WAITING);
    if (waiting.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Not done: ${JSON.stringify(waiting)}`);
    await sleep(20);
  }
}

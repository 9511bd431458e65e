import type { PgBoss } from 'pg-boss';
import { invalid } from '../errors.ts';
import { isId } from '../input/ids.ts';
import { createBoss } from '../jobs/boss.ts';
import { dropDeadLetters, listDeadLetters, retryDeadLetters } from '../jobs/dead-letters.ts';
import { migrateUp } from '../store/orm/migrate.ts';
import { createPool } from '../store/postgres/pool.ts';
import { COMMAND_LIMITS } from '../store/postgres/session.ts';
import { withServer } from './database.ts';
import { say } from './terminal.ts';

const LISTED_AT_MOST = 1_000;

/** A line for each job that was given up. */
export async function list(): Promise<void> {
  const letters = await withBoss((boss) => listDeadLetters(boss, LISTED_AT_MOST));
  for (const { id, job, payload, failedAt, reason } of letters) {
    say(`${id}  ${failedAt.toISOString()}  ${job} ${JSON.stringify(payload)}  ${reason}`);
  }
  if (letters.length === 0) say('No job has failed for good');
}

export async function retry(ids: readonly string[]): Promise<void> {
  const count = await withBoss((boss) => retryDeadLetters(boss, parseIds(ids)));
  say(`${count} to be tried again`);
}

export async function drop(ids: readonly string[]): Promise<void> {
  const count = await withBoss((boss) => dropDeadLetters(boss, parseIds(ids)));
  say(`${count} dropped`);
}

function parseIds(ids: readonly string[]): readonly string[] {
  if (ids.every(isId)) return ids;
  throw invalid('id', 'Give what confab jobs list shows');
}

function withBoss<Result>(work: (boss: PgBoss) => Promise<Result>): Promise<Result> {
  return withServer(async (url) => {
    await migrateUp(url);
    const pool = createPool({ url, size: 1, limits: COMMAND_LIMITS });
    try {
      return await work(await createBoss(pool));
    } finally {
      await pool.end();
    }
  });
}

import { Client } from 'pg';
import { commandOf, cpuOf } from './process.ts';

/** Reads the CPU time of the PostgreSQL processes that serve one peer, found by its application name. */
export interface BackendMeter {
  /** By process id, in nanoseconds; null where PostgreSQL runs on another machine. */
  read(applicationName: string): Promise<ReadonlyMap<number, number> | null>;
  close(): Promise<void>;
}

export async function openBackendMeter(databaseUrl: string): Promise<BackendMeter> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'confab-bench' });
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const isHere = commandOf(rows[0].pid) === 'postgres';

  return {
    async read(applicationName) {
      if (!isHere) return null;
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity
         WHERE application_name = $1 AND datname = current_database()`,
        [applicationName],
      );
      return new Map(rows.map(({ pid }) => [pid, cpuOf(pid)]));
    },
    close: () => client.end(),
  };
}

/** What was used between two readings; a backend that began meanwhile counts from its beginning. */
export function usedBetween(
  before: ReadonlyMap<number, number> | null,
  after: ReadonlyMap<number, number> | null,
): number | null {
  if (!before || !after) return null;
  return [...after].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);
}

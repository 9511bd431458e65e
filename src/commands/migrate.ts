import { migrateDown, migrateUp } from '../store/orm/migrate.ts';
import { readState } from '../store/orm/migration-list.ts';
import { createPool } from '../store/postgres/pool.ts';
import { withServer } from './database.ts';
import { say } from './terminal.ts';

export async function up(): Promise<void> {
  const names = await withServer(migrateUp);
  say(names.length > 0 ? names.map((name) => `Applied ${name}`).join('\n') : 'Nothing is missing');
}

export async function down(): Promise<void> {
  const names = await withServer(migrateDown);
  say(
    names.length > 0 ? names.map((name) => `Took back ${name}`).join('\n') : 'Nothing is applied',
  );
}

export async function status(): Promise<void> {
  const { applied, missing, unknown } = await withServer(async (url) => {
    const pool = createPool({ url, size: 1 });
    return await readState(pool).finally(() => pool.end());
  });
  for (const { name, at } of applied) {
    const note = unknown.includes(name) ? '  (not of this version)' : '';
    say(`applied  ${name}  ${at.toISOString()}${note}`);
  }
  for (const name of missing) say(`missing  ${name}`);
}

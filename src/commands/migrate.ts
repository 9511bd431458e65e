import { migrateDown, migrateUp, readState } from '../database/migrate.ts';
import { withOrm } from './database.ts';
import { say } from './terminal.ts';

export async function up(): Promise<void> {
  const names = await withOrm(migrateUp);
  say(names.length > 0 ? names.map((name) => `Applied ${name}`).join('\n') : 'Nothing is missing');
}

export async function down(): Promise<void> {
  const names = await withOrm(migrateDown);
  say(
    names.length > 0 ? names.map((name) => `Took back ${name}`).join('\n') : 'Nothing is applied',
  );
}

export async function status(): Promise<void> {
  const { applied, missing, unknown } = await withOrm(readState);
  for (const { name, at } of applied) {
    const note = unknown.includes(name) ? '  (not of this version)' : '';
    say(`applied  ${name}  ${at.toISOString()}${note}`);
  }
  for (const name of missing) say(`missing  ${name}`);
}

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';
import type { Constructor } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { StartupError } from '../../errors.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** The name says it, and the name is what the database keeps: an older version has nothing else to go by. */
const BREAKING = /^Migration\d+_breaking_/;

export interface KnownMigration {
  readonly name: string;
  readonly class: Constructor<Migration>;
}

export interface MigrationState {
  readonly applied: readonly { readonly name: string; readonly at: Date }[];
  readonly missing: readonly string[];
  /** Those that the database has had, and this version does not know. */
  readonly unknown: readonly string[];
  /** Those of the unknown ones after which this version cannot work. */
  readonly breaking: readonly string[];
}

/** The class of each file, which is called what the file is. */
export async function knownMigrations(): Promise<KnownMigration[]> {
  return Promise.all(
    (await knownNames()).map(async (name) => {
      const { href } = pathToFileURL(join(MIGRATIONS_FOLDER, `${name}.ts`));
      // Whatever else it exports is not asked for.
      const classes = (await import(href)) as Record<string, Constructor<Migration>>;
      const migration = classes[name];
      if (!migration) throw new StartupError(`${name}.ts exports no ${name}: give it that name`);
      return { name, class: migration };
    }),
  );
}

export async function readState(pool: Pool): Promise<MigrationState> {
  const known = await knownNames();
  const applied = await readApplied(pool);
  const names = new Set(applied.map(({ name }) => name));
  const unknown = [...names].filter((name) => !known.includes(name));
  return {
    applied,
    missing: known.filter((name) => !names.has(name)),
    unknown,
    breaking: unknown.filter((name) => BREAKING.test(name)),
  };
}

/** Throws when the database lacks a migration of this version. */
export async function requireMigrated(pool: Pool): Promise<void> {
  const { missing } = await readState(pool);
  if (missing.length > 0) throw new Error(`${missing.length} migrations are missing`);
}

async function knownNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS_FOLDER);
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
}

async function readApplied(pool: Pool): Promise<{ name: string; at: Date }[]> {
  const { rows: found } = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('mikro_orm_migrations') IS NOT NULL AS exists`,
  );
  if (!found[0]?.exists) return [];
  const { rows } = await pool.query<{ name: string; at: Date }>(
    'SELECT name, executed_at AS at FROM mikro_orm_migrations ORDER BY id',
  );
  return rows;
}

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';
import type { Constructor, MigrateOptions, MikroORM } from '@mikro-orm/postgresql';
import { StartupError } from '../errors.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

type Migrator = MikroORM['migrator'];

/** Any number that no other program on the database takes for its own lock. */
const MIGRATION_LOCK = 4_007_221;
/** A migration may take its time, but not while it keeps everybody else from a table. */
const LOCK_TIMEOUT = '5s';

/** Applies what is missing; nodes that start together take turns. Returns the names of what was applied. */
export async function migrateUp(orm: MikroORM): Promise<string[]> {
  return inTurn(orm, async (migrator, transaction) => {
    await requireKnown(orm);
    return migrator.up({ transaction });
  });
}

/** Takes the newest one back. */
export async function migrateDown(orm: MikroORM): Promise<string[]> {
  return inTurn(orm, async (migrator, transaction) => {
    await requireKnown(orm);
    return migrator.down({ transaction });
  });
}

/** Throws when the database lacks a migration of this version. */
export async function requireMigrated(orm: MikroORM): Promise<void> {
  const { missing } = await readState(orm);
  if (missing.length > 0) throw new Error(`${missing.length} migrations are missing`);
}

interface State {
  readonly applied: readonly { readonly name: string; readonly at: Date }[];
  readonly missing: readonly string[];
  /** Those that the database has had, and this version does not know. */
  readonly unknown: readonly string[];
}

export async function readState(orm: MikroORM): Promise<State> {
  const migrator = await migratorOf(orm);
  const known = (await knownMigrations()).map(({ name }) => name);
  const applied = (await migrator.getExecuted()).map(({ name, executed_at }) => ({
    name,
    at: new Date(executed_at),
  }));
  const names = new Set(applied.map(({ name }) => name));
  return {
    applied,
    missing: known.filter((name) => !names.has(name)),
    unknown: [...names].filter((name) => !known.includes(name)),
  };
}

async function requireKnown(orm: MikroORM): Promise<void> {
  const { unknown } = await readState(orm);
  if (unknown.length === 0) return;
  throw new StartupError(
    `The database is newer than this Confab (it has ${unknown.join(', ')}): ` +
      'start the version that brought it there, or a newer one',
  );
}

/** Left to itself it would look for files by a pattern, in which brackets of our own path mean something. */
async function migratorOf(orm: MikroORM): Promise<Migrator> {
  orm.config.get('migrations').migrationsList ??= await knownMigrations();
  return orm.migrator;
}

async function knownMigrations() {
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = basename(file, '.ts');
      const { href } = pathToFileURL(join(MIGRATIONS_FOLDER, file));
      // A migration's class is called what its file is.
      const classes = (await import(href)) as Record<string, Constructor<Migration>>;
      const migration = classes[name];
      if (!migration) throw new StartupError(`${file} exports no ${name}: give it that name`);
      return { name, class: migration };
    }),
  );
}

async function inTurn(
  orm: MikroORM,
  work: (
    migrator: Migrator,
    transaction: MigrateOptions['transaction'],
  ) => Promise<{ name: string }[]>,
): Promise<string[]> {
  try {
    const migrations = await orm.em.fork().transactional(async (em) => {
      await em.execute('SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0');
      await em.execute(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      await em.execute(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
      return work(await migratorOf(orm), em.getTransactionContext());
    });
    return migrations.map(({ name }) => name);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new StartupError(
      `The migrations failed: ${reason}. Mend the database, then start again`,
      {
        cause: error,
      },
    );
  }
}

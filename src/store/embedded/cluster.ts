import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, lstat, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartupError } from '../../errors.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type OsUser, runAs } from './process.ts';
import { createData, removeDrafts } from './data.ts';
import { chooseUser } from './user.ts';

/** One server's files, in PostgreSQL's word, and all that a start needs to know of them. */
export interface Cluster {
  readonly dataDir: string;
  /** Where the files really are: `<dataDir>/postgres`, or what that links to. */
  readonly folder: string;
  /** In plain letters, on the command line of its processes: it tells them from all others. */
  readonly name: string;
  readonly passwordFile: string;
  readonly password: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: OsUser | undefined;
}

/** Finds the cluster under `dataDir`, or makes it. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true });
  const place = join(await realpath(dataDir), 'postgres');
  const passwordFile = `${place}-password`;
  const found = await findData(place);
  const user = await chooseUser(found);
  const binaries = await findBinaries(user);

  if (!found) {
    const password = await makePassword(passwordFile);
    await createData({ place, password, binaries, user });
  }
  const folder = found ?? (await realpath(place));
  await removeDrafts(dirname(folder));
  await requireVersion(folder, binaries.version);
  if (user) await giveTo(user, folder);
  return {
    dataDir,
    folder,
    name: `confab-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
    passwordFile,
    password: await readPassword(passwordFile, folder),
    logFile: `${place}.log`,
    binaries,
    user,
  };
}

async function findData(place: string): Promise<string | undefined> {
  if (!(await lstat(place).catch(() => undefined))) return undefined;
  const folder = await realpath(place).catch(() => undefined);
  if (folder && existsSync(join(folder, 'PG_VERSION'))) return folder;
  throw new StartupError(
    `${place} holds no database: bring back what it held, or delete it to begin anew`,
  );
}

async function requireVersion(folder: string, version: string): Promise<void> {
  const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  const [major] = version.split('.');
  if (found === major) return;
  throw new StartupError(
    `${folder} is of PostgreSQL ${found}, and Confab brings ${major}: ` +
      `set DATABASE_URL to a PostgreSQL ${found} that serves it, or move it away to begin anew`,
  );
}

/** Data that root restored or copied belongs to root, whom PostgreSQL does not run as. */
async function giveTo({ uid, gid }: OsUser, folder: string): Promise<void> {
  if ((await stat(folder)).uid !== uid)
    await runAs(undefined, 'chown', ['-R', `${uid}:${gid}`, folder]);
}

/** Written aside and then linked, so that two first starts at once agree on one. */
async function makePassword(file: string): Promise<string> {
  const draft = `${file}.${process.pid}`;
  const password = randomBytes(24).toString('hex');
  await writeFile(draft, password, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: Error) => {
    if (!existsSync(file)) throw error;
  });
  await rm(draft);
  return readFile(file, 'utf8');
}

async function readPassword(file: string, folder: string): Promise<string> {
  if (existsSync(file)) return readFile(file, 'utf8');
  throw new StartupError(
    `Only the password in ${file} opens ${folder}, and it is gone: ` +
      `bring it back, or delete ${folder} to begin anew`,
  );
}

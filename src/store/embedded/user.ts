import { stat } from 'node:fs/promises';
import { StartupError } from '../../errors.ts';
import { type OsUser, runAs } from './process.ts';

const NAME = 'postgres';

/** PostgreSQL refuses to run as root: then as the owner of its data, or as the user `postgres`. */
export async function chooseUser(data: string | undefined): Promise<OsUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (data) {
    const { uid, gid } = await stat(data);
    if (uid !== 0) return { uid, gid };
  }
  return (await findUser()) ?? (await createUser());
}

/** Asks the system instead of reading modes: a folder above may forbid what this one allows. */
export async function canEnter(user: OsUser, folder: string): Promise<boolean> {
  return runAs(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]).then(
    () => true,
    () => false,
  );
}

async function findUser(): Promise<OsUser | undefined> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((what) => runAs(undefined, 'id', [what, NAME]).catch(() => '')),
  );
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

async function createUser(): Promise<OsUser> {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false'];
  try {
    await runAs(undefined, 'useradd', [...options, NAME]);
  } catch (cause) {
    throw new StartupError(
      'PostgreSQL does not run as root, and this system does not let us make a user for it: ' +
        'start Confab as an ordinary user, or set DATABASE_URL',
      { cause },
    );
  }
  const created = await findUser();
  if (!created) throw new Error(`The user ${NAME} was made, and is not there`);
  return created;
}

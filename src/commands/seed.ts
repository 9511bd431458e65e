import { Presets, SingleBar } from 'cli-progress';
import { createPasswords } from '../identity/account/password.ts';
import { readSettings } from '../config.ts';
import { StartupError } from '../errors.ts';
import type { Filled } from '../seed/fill.ts';
import type { World } from '../seed/making.ts';
import { createFileStore } from '../store/files/store.ts';
import { withOrm } from './database.ts';
import { say, warn } from './terminal.ts';

const PASSWORD = 'open sesame please';
const FAKER = '@faker-js/faker';

export interface SeedOptions {
  readonly seed: number;
  readonly scale: number;
  readonly force?: boolean;
}

/** Fills the database with a world, and tells who can sign in. */
export async function seed({ seed, scale, force = false }: SeedOptions): Promise<void> {
  if (readSettings().production && !force) throw refusal();
  const { fill } = await loadFilling();
  const { world, logins } = await withOrm(
    async (orm, { bcryptCost, files: place, verification }) => {
      const passwordHash = await createPasswords({ cost: bcryptCost, concurrency: 1 }).hash(
        PASSWORD,
      );
      const files = createFileStore(place, {
        error: (...said: unknown[]) => warn(String(said.at(-1))),
      });
      return withBar((onProgress) =>
        fill(orm.em, { seed, scale, again: force, passwordHash, files, verification, onProgress }),
      );
    },
  );
  say(world ? `World ${seed} is made: ${contents(world)}.` : alreadyThere(seed));
  say(`\nSign in as ${new Intl.ListFormat('en', { type: 'disjunction' }).format(logins)}`);
  say(`with the password: ${PASSWORD}`);
}

/** What makes worlds is not there in production, since it needs a package of some MB. */
async function loadFilling() {
  try {
    return await import('../seed/fill.ts');
  } catch (error) {
    if (!isMissing(error, FAKER)) throw error;
    throw new StartupError(
      `What seed makes comes from ${FAKER}, which production does not have: ` +
        `install it by npm install --no-save ${FAKER}`,
      { cause: error },
    );
  }
}

const isMissing = (error: unknown, packageName: string) =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes(`'${packageName}'`);

const refusal = () =>
  new StartupError(
    'This is production (NODE_ENV), and everybody knows the password of those whom seed makes: ' +
      'give --force if you mean it',
  );

const alreadyThere = (seed: number) =>
  `World ${seed} is here already: nothing was added. ` +
  `Another one is made by --seed ${seed + 1}, this one once more by --force.`;

function contents({ users, posts, comments, chats, messages, media: pictures }: World): string {
  const counts = { people: users, posts, comments, chats, messages, pictures };
  const parts = Object.entries(counts).map(
    ([name, rows]) => `${rows.length.toLocaleString('en')} ${name}`,
  );
  return new Intl.ListFormat('en').format(parts);
}

/** Drawn only where somebody watches. */
async function withBar(
  work: (onProgress: (rows: number, ofRows: number) => void) => Promise<Filled>,
): Promise<Filled> {
  const format = 'Making the world {bar} {percentage}%';
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.rect);
  try {
    return await work((rows, ofRows) => {
      if (!bar.isActive) bar.start(ofRows, 0);
      bar.update(rows);
    });
  } finally {
    bar.stop();
  }
}

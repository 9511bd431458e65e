#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { Command, InvalidArgumentError } from 'commander';
import type { SeedOptions } from './commands/seed.ts';
import { exitWith } from './commands/terminal.ts';

const MAX_SCALE = 100;

// It halves the time that a start takes; Node keeps it outside the project.
enableCompileCache();

const program = new Command('confab')
  .description('A social and chat backend behind one GraphQL API.')
  .showHelpAfterError('(--help lists what there is)');

program
  .command('serve')
  .description('start the server')
  .action(async () => (await import('./commands/serve.ts')).serve());

const migrate = program.command('migrate').description('bring the database to a version');
migrate
  .command('up')
  .description('apply every migration that is missing')
  .action(async () => (await import('./commands/migrate.ts')).up());
migrate
  .command('down')
  .description('take the newest migration back, and what it holds with it')
  .action(async () => (await import('./commands/migrate.ts')).down());
migrate
  .command('status')
  .description('list the migrations, and which are applied')
  .action(async () => (await import('./commands/migrate.ts')).status());
migrate
  .command('check')
  .description('tell whether the migrations make what the entities describe')
  .action(async () => (await import('./commands/migration-files.ts')).check());
migrate
  .command('new')
  .description('write a migration from what the entities have gained')
  .argument('<name>', 'what it does, as in add_avatars', parseName)
  .option('--breaking', 'keep versions that do not know it from starting on the database')
  .action(async (name: string, options: { readonly breaking?: boolean }) =>
    (await import('./commands/migration-files.ts')).write(name, options),
  );

program
  .command('seed')
  .description('fill the database with a world of people, posts and chats')
  .option('--seed <number>', 'which world: the same number makes the same one', parseCount, 1)
  .option('--scale <factor>', `how large: 1 is 60 people, at most ${MAX_SCALE}`, parseScale, 1)
  .option('--force', 'add it once more where it is there already, or in production')
  .action(async (options: SeedOptions) => (await import('./commands/seed.ts')).seed(options));

const user = program.command('user').description('manage accounts');
user
  .command('create')
  .description('make an account; its password is asked for, or read from the standard input')
  .argument('<username>')
  .argument('<email>')
  .action(async (username: string, email: string) =>
    (await import('./commands/user.ts')).createUser({ username, email }),
  );

const jobs = program.command('jobs').description('look after background work that failed for good');
jobs
  .command('list')
  .description('list the jobs that were given up, and why')
  .action(async () => (await import('./commands/jobs.ts')).list());
jobs
  .command('retry')
  .description('have them tried again: those with these ids, or all')
  .argument('[ids...]')
  .action(async (ids: readonly string[]) => (await import('./commands/jobs.ts')).retry(ids));
jobs
  .command('drop')
  .description('forget them: what they were to do stays undone')
  .argument('<ids...>')
  .action(async (ids: readonly string[]) => (await import('./commands/jobs.ts')).drop(ids));

const media = program.command('media').description('look after the files that people send');
media
  .command('usage')
  .description('tell what they take, and whose take the most')
  .action(async () => (await import('./commands/media.ts')).usage());
media
  .command('sweep')
  .description(
    'remove at once what nobody shows or knows any more, which is done by itself every week',
  )
  .action(async () => (await import('./commands/media.ts')).sweep());

const schema = program.command('schema').description('look at the API');
schema
  .command('print')
  .description('print the whole API in the schema language')
  .action(async () => (await import('./commands/schema.ts')).printSchema());

function parseName(value: string): string {
  if (/^[a-z][a-z0-9_]*$/.test(value)) return value;
  throw new InvalidArgumentError('Small letters, digits and underscores.');
}

function parseCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A whole number.');
}

function parseScale(value: string): number {
  const scale = Number(value);
  if (scale > 0 && scale <= MAX_SCALE) return scale;
  throw new InvalidArgumentError(`A number above 0, at most ${MAX_SCALE}.`);
}

await program.parseAsync().catch(exitWith);

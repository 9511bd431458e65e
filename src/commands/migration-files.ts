import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { MIGRATIONS_FOLDER } from '../store/orm/migration-list.ts';
import { StartupError } from '../errors.ts';
import { withScratchOrm } from './database.ts';
import { say } from './terminal.ts';

/** Throws unless the migrations, applied to an empty database, make all that the entities describe. */
export async function check(): Promise<void> {
  const { up } = await withScratchOrm(findDifference);
  if (up.length === 0) return say('The migrations make what the entities describe');
  const missing = up.map((line) => `\n  ${line}`).join('');
  throw new StartupError(`The migrations lack what npm run db:new would write:${missing}`);
}

/** Writes what the entities have and the migrations do not make yet. */
export async function write(
  name: string,
  { breaking = false }: { readonly breaking?: boolean },
): Promise<void> {
  const { up, down } = await withScratchOrm(findDifference);
  if (up.length === 0) return say('The migrations make what the entities describe already');
  const className = `Migration${timestamp()}_${breaking ? 'breaking_' : ''}${name}`;
  const file = join(MIGRATIONS_FOLDER, `${className}.ts`);
  await writeFile(file, await format(file, codeOf(className, up, down)), { flag: 'wx' });
  say(`Wrote ${relative('', file)}: read it before you commit it`);
}

interface Difference {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

async function findDifference(orm: MikroORM): Promise<Difference> {
  const { up, down } = await orm.schema.getUpdateSchemaMigrationSQL({ wrap: false });
  return {
    up: statementsIn(up),
    down: statementsIn(down).filter((one) => !MAKES_FUNCTION.test(one)),
  };
}

/** The migrations make functions by hand: no entity describes them, and nothing takes them away. */
const MAKES_FUNCTION = /^create or replace function/i;

const statementsIn = (sql: string) =>
  sql
    .split(/;\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter(Boolean);

const timestamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 14);

const codeOf = (className: string, up: readonly string[], down: readonly string[]) => `
import { Migration } from '@mikro-orm/migrations';

export class ${className} extends Migration {
  override up(): void {
    ${up.map(callFor).join('\n')}
  }

  override down(): void {
    ${down.map(callFor).join('\n')}
  }
}
`;

const callFor = (sql: string) => `this.addSql(\`${sql.replace(/[\\`$]/g, '\\$&')}\`);`;

async function format(file: string, code: string): Promise<string> {
  const prettier = await import('prettier');
  return prettier.format(code, { ...(await prettier.resolveConfig(file)), filepath: file });
}

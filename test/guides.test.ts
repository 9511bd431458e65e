import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROOT } from './kit/command.ts';
import { createTestDatabase } from './kit/database.ts';

jest.setTimeout(240_000);

const run = promisify(execFile);

const GUIDE = readFileSync(join(ROOT, 'docs/add-a-domain.md'), 'utf8');
/** Each block that begins with the path of its file. */
const BLOCKS = [...GUIDE.matchAll(/```\w+\n(?:\/\/|#) (?<path>\S+)\n(?<text>.*?)```/gs)].map(
  ({ groups: { path = '', text = '' } = {} }) => ({ path, text }),
);
const COPIED = ['src', 'schema', 'migrations', 'client', 'examples', 'test'];
const LEFT_OUT = /\/(node_modules|dist|compilers)(\/|$)/;
const COPIED_FILES = [
  'package.json',
  'tsconfig.json',
  'codegen.ts',
  'jest.config.js',
  'schema.graphql',
];
/** What `npm run generate` writes. */
const GENERATED = /^(schema\.graphql|src\/graphql\/generated\/|(client\/src|examples)\/gql\/)/;

let root: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'confab-guide-'));
  for (const name of [...COPIED, ...COPIED_FILES]) {
    const filter = (path: string) => !LEFT_OUT.test(path.slice(ROOT.length));
    cpSync(join(ROOT, name), join(root, name), { recursive: true, filter });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  database = await createTestDatabase();
  before = filesOf(root);
});
afterAll(async () => {
  await database.drop();
  rmSync(root, { recursive: true });
});

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    [...COPIED.map((name) => `${name}/**/*.*`), ...COPIED_FILES]
      .flatMap((pattern) => globSync(pattern, { cwd: folder }))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

/** Runs what the guide says to run, with Node itself. */
const node = (...args: string[]) =>
  run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.url, NODE_OPTIONS: '' },
  });

/** What the guide says to do. */
async function follow(): Promise<void> {
  for (const { path, text } of BLOCKS) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const list = join(root, 'src/modules.ts');
  const modules = readFileSync(list, 'utf8')
    .replace('\n  user,\n', '\n  user,\n  nickname,\n')
    .replace(
      "import { user } from './people/user/module.ts';\n",
      (line) => `import { nickname } from './people/nickname/module.ts';\n${line}`,
    );
  writeFileSync(list, modules);
  await node('node_modules/.bin/graphql-codegen');
  await node('src/cli.ts', 'migrate', 'new', 'nicknames');
}

describe('the guide to a new domain', () => {
  it('touches its folder, its SDL, one list and a migration, and its test passes', async () => {
    await follow();

    const after = filesOf(root);
    const touched = [...after].flatMap(([path, text]) => (before.get(path) === text ? [] : [path]));
    const written = touched.filter((path) => !GENERATED.test(path)).sort();
    const migration = written.find((path) => path.startsWith('migrations/'));
    expect(migration).toMatch(/_nicknames\.ts$/);
    expect(written).toEqual(
      [...BLOCKS.map(({ path }) => path), 'src/modules.ts', migration].sort(),
    );

    // It takes back what it makes, and nothing that was there.
    expect(after.get(migration ?? '')).not.toContain('function');
    const { stderr } = await node(
      ...['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'src/people/nickname'],
    );
    expect(stderr).toContain('1 passed, 1 total');
  });
});

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../kit/command.ts';

const SLOW_MS = 240_000;
const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    customConditions: ['confab-source'],
    jsx: 'react-jsx',
    types: [],
    strict: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
};
/** What a snippet may take from those before it. */
const GIVEN = `
declare const confab: import('@confab/client').Confab;
declare const live: import('@confab/client').Live;
declare const chatId: string;
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confab-readme-'));
  const project = join(folder, 'project');
  await mkdir(join(project, 'node_modules/@confab'), { recursive: true });
  await symlink(join(ROOT, 'client'), join(project, 'node_modules/@confab/client'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  await writeFile(join(project, 'given.d.ts'), GIVEN);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the documentation of the client package', () => {
  it(
    'shows code that type-checks',
    async () => {
      const text = await readFile(join(ROOT, 'client/README.md'), 'utf8');
      const snippets = [...text.matchAll(/```(?<kind>tsx?)\n(?<code>.*?)```/gs)];
      for (const [index, { groups }] of snippets.entries()) {
        const file = join(folder, 'project', `snippet-${index + 1}.${groups?.['kind']}`);
        await writeFile(file, `${groups?.['code']}\nexport {};\n`);
      }

      const checked = await promisify(execFile)(join(ROOT, 'node_modules/.bin/tsc'), [], {
        cwd: join(folder, 'project'),
      }).catch((error: { stdout: string }) => error);

      expect(snippets.length).toBeGreaterThan(10);
      expect(checked.stdout).toBe('');
    },
    SLOW_MS,
  );
});

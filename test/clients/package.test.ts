import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type TypeScript from 'typescript';
import { ROOT } from '../kit/command.ts';

jest.setTimeout(240_000);

const CORE_KIB = 24.5;
/** Where `typescript` is each of them. */
const COMPILERS = { '5.9': 'test/compilers/5.9', '6': '.', '7': 'test/compilers/7' };
const BOT = `
import { ConfabError, createConfab } from '@confab/client';

const confab = createConfab({ url: process.argv[2] ?? '', device: { name: 'A bot' } });
const failed = await confab.session.login('nobody', 'no password').catch((error: unknown) => error);
export const code: string = failed instanceof ConfabError ? failed.code : 'none';
// @ts-expect-error Who is signed in may be nobody.
export const nameOf = (): string => confab.session.viewer.get().user.username;
console.log(code);
confab.dispose();
`;

let folder: string;
let client: string;
let tarball: string;
let consumer: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'confab-package-')));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  client = join(folder, 'client');
  await cp(join(ROOT, 'client'), client, {
    recursive: true,
    filter: (path) => !/client\/(dist|node_modules)$/.test(path),
  });
  await run('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], client);
  const { stdout } = await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--json'], {
    cwd: client,
  });
  tarball = join(client, JSON.parse(stdout)[0].filename);
  consumer = await makeConsumer();
});
afterAll(() => rm(folder, { recursive: true }));

/** Gives what it says, also where it fails. */
const run = async (tool: string, args: readonly string[], cwd: string): Promise<string> =>
  promisify(execFile)(join(ROOT, tool), args, { cwd }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string; stderr: string }) => `${error.stdout}${error.stderr}` || 'It failed',
  );

/** An empty project with the package installed, the example in it, and a bot. */
async function makeConsumer(): Promise<string> {
  const project = join(folder, 'project');
  const installed = join(project, 'node_modules/@confab/client');
  await mkdir(installed, { recursive: true });
  const unpack = ['-xzf', tarball, '--strip-components=1', '-C', installed];
  await promisify(execFile)('tar', unpack);
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(join(project, 'bot.ts'), BOT);
  await cp(join(ROOT, 'examples/gql'), join(project, 'gql'), { recursive: true });
  for (const file of globSync('*.tsx', { cwd: join(ROOT, 'examples') })) {
    await cp(join(ROOT, 'examples', file), join(project, file));
  }
  return project;
}

/** With itself, what is loaded along with it. */
async function staticallyImportedBy(file: string, folder: string): Promise<string[]> {
  const found = new Set([file]);
  for (const each of found) {
    const code = await readFile(join(folder, each), 'utf8');
    for (const [, name] of code.matchAll(/from\s*"\.\/([^"]+)"/g)) found.add(name!);
  }
  return [...found];
}

const filesOf = (pattern: string) => globSync(pattern, { cwd: join(client, 'dist') });

describe('the client package', () => {
  it('is packed as publint wants it', async () => {
    expect(await run('node_modules/.bin/publint', [tarball, '--strict'], folder)).toContain(
      'All good!',
    );
  });

  it('has types for whoever imports it, in Node and in bundlers', async () => {
    const asked = promisify(execFile)(join(ROOT, 'node_modules/.bin/attw'), [
      tarball,
      ...['--profile', 'esm-only'],
    ]);

    // It fails where it finds a problem.
    await expect(asked).resolves.toMatchObject({ stderr: '' });
  });

  it('holds what it says it does, and no test, operation or configuration', async () => {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', tarball]);

    const folders = stdout.split('\n').map((path) => path.split('/')[1] ?? '');
    expect([...new Set(folders)].filter(Boolean).sort()).toEqual([
      'README.md',
      'dist',
      'package.json',
      'src',
    ]);
    expect(stdout).not.toContain('.graphql');
  });

  it('imports only what it declares', async () => {
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile(join(client, 'package.json'), 'utf8'),
    );

    const texts = await Promise.all(
      filesOf('**/*.js').map((file) => readFile(join(client, 'dist', file), 'utf8')),
    );
    const imported = texts
      .flatMap((text) => [...text.matchAll(/(?:from|import\()\s*['"](?<name>[^.'"][^'"]*)['"]/g)])
      .map(({ groups }) => /^(@[^/]+\/)?[^/]+/.exec(groups?.['name'] ?? '')?.[0]);
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    expect(imported.length).toBeGreaterThan(3);
    expect([...new Set(imported)].filter((name) => !declared.includes(name ?? ''))).toEqual([]);
  });

  const ways = Object.keys(COMPILERS).flatMap((version) =>
    (['nodenext', 'bundler'] as const).map((resolution) => [version, resolution] as const),
  ) as [keyof typeof COMPILERS, 'nodenext' | 'bundler'][];
  it.each(ways)('type-checks where TypeScript %s resolves by %s', async (version, resolution) => {
    const config = { compilerOptions: optionsFor(resolution) };

    const errors =
      version === '7' ? await errorsByCommand(config) : errorsByApi(load(version), config);

    expect(errors).toEqual([]);
  });

  const load = (version: keyof typeof COMPILERS): typeof TypeScript =>
    createRequire(join(ROOT, COMPILERS[version], 'package.json'))('typescript');

  async function errorsByCommand(config: object): Promise<string[]> {
    const path = join(consumer, 'tsconfig.json');
    await writeFile(path, JSON.stringify(config));
    const said = await run(`${COMPILERS['7']}/node_modules/.bin/tsc`, ['-p', path], consumer);
    // Libraries have errors of their own: they lie elsewhere.
    return said.split('\n').filter((line) => /^\w/.test(line));
  }

  /** The slower compilers are not asked what is wrong in libraries, which takes more than half of the time. */
  function errorsByApi(ts: typeof TypeScript, config: object): string[] {
    const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, consumer);
    const program = ts.createProgram({
      rootNames: fileNames,
      options,
      configFileParsingDiagnostics: errors,
    });
    const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(consumer));
    // The examples, and what they import of the package.
    expect(own.length).toBeGreaterThan(fileNames.length);
    return own
      .flatMap((file) => ts.getPreEmitDiagnostics(program, file))
      .map(
        ({ file, messageText }) =>
          `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
  }

  const optionsFor = (resolution: 'nodenext' | 'bundler') => ({
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    jsx: 'react-jsx',
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    // The compilers' own.
    skipDefaultLibCheck: true,
  });

  it(`has a core of at most ${CORE_KIB} KiB, what it depends on included`, async () => {
    const bundle = join(folder, 'bundle');
    const args = ['--minify', '--external', 'graphql', '--platform', 'browser', '--format', 'esm'];
    await run('node_modules/.bin/rolldown', [...args, '-d', bundle, 'dist/confab.js'], client);

    const files = await staticallyImportedBy('confab.js', bundle);
    const code = await Promise.all(files.map((file) => readFile(join(bundle, file))));
    expect(gzipSync(Buffer.concat(code), { level: 9 }).length / 1_024).toBeLessThanOrEqual(
      CORE_KIB,
    );
    // How files are uploaded is loaded by those who do.
    expect(globSync('uploading*.js', { cwd: bundle })).toHaveLength(1);
    expect(files.filter((file) => file.startsWith('uploading'))).toEqual([]);
  });

  it('runs in Node as it is, with nothing but what Node brings', async () => {
    const config = join(consumer, 'tsconfig.run.json');
    const emitting = { noEmit: false, noCheck: true, outDir: 'out' };
    const compilerOptions = {
      ...optionsFor('nodenext'),
      ...emitting,
      allowImportingTsExtensions: false,
    };
    await writeFile(config, JSON.stringify({ compilerOptions, files: ['bot.ts'] }));
    await run('node_modules/.bin/tsc', ['-p', config], consumer);

    // The Node that runs npm: the oldest that is supported, where CI tests with it.
    const node = process.env['npm_node_execpath'] ?? process.execPath;
    const { stdout } = await promisify(execFile)(
      node,
      ['out/bot.js', 'http://127.0.0.1:9/graphql'],
      { cwd: consumer },
    );

    expect(stdout).toBe('NETWORK_ERROR\n');
  });
});

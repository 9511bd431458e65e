import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Build } from './src/service-worker/build.ts';

const folder = import.meta.dirname;
const WORKER = 'sw.js';
const PAGE = 'index.html';
const SHELL = /\.(js|css|svg|png|webmanifest)$/;

/** Makes the worker beside the page, which it has to know with all of its files. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const BUILD = JSON.stringify(await buildOf(bundle));
      const source = await buildAlone('src/service-worker/sw.ts', { BUILD });
      this.emitFile({ type: 'asset', fileName: WORKER, source });
    },
  };
}

async function buildOf(bundle: Rolldown.OutputBundle): Promise<Build> {
  const page = bundle[PAGE];
  if (page?.type !== 'asset') throw new Error('The build has no page');
  const named = await readdir(join(folder, 'public'), { recursive: true });
  const inShell = (names: readonly string[]) =>
    names
      .filter((name) => SHELL.test(name))
      .map((name) => `/${name}`)
      .sort();
  return {
    version: createHash('sha256').update(page.source).digest('hex'),
    assets: inShell(Object.keys(bundle)),
    files: inShell(named),
  };
}

/** One file that imports nothing: what it imports could be gone, or be of another version. */
export async function buildAlone(source: string, define: Record<string, string> = {}) {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      target: 'baseline-widely-available',
      write: false,
      rolldownOptions: { input: join(folder, source), output: { format: 'iife' } },
    },
  });
  const [made] = [built].flat();
  if (!made || !('output' in made)) throw new Error(`${source} was not built`);
  return made.output[0].code;
}

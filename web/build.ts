import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of, beside the packages. */
const SOURCES = [
  'index.html',
  'vite.config.ts',
  'worker-plugin.ts',
  'public/**',
  'messages/**',
  'src/**',
  '../client/src/**',
  '../package-lock.json',
];

const folder = import.meta.dirname;

if (!process.argv.includes('--if-stale') || isStale(join(folder, 'dist/index.html'))) await build();

async function build(): Promise<void> {
  // Whoever installs without development or optional packages has no Vite that runs, and wants no build.
  const vite = await import('vite').catch(() => null);
  if (!vite) return console.log('The web app is not built: Vite is not installed.');
  const since = performance.now();
  await vite.build({ configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' });
  console.log(`The web app is built: ${((performance.now() - since) / 1_000).toFixed(1)} s.`);
}

function isStale(page: string): boolean {
  if (!existsSync(page)) return true;
  const builtAt = changedAt(page);
  return globSync(SOURCES, { cwd: folder }).some((path) => changedAt(join(folder, path)) > builtAt);
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs;
}

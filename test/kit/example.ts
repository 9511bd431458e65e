import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './command.ts';
import { until } from './until.ts';

const VITE = join(ROOT, 'node_modules/.bin/vite');
const PATIENCE_MS = 60_000;

/** The app of `examples/` as Vite builds it, on a site that passes what it asks on to this server. */
export async function startExample(serverUrl: string) {
  const outDir = await mkdtemp(join(tmpdir(), 'confab-example-'));
  const cwd = join(ROOT, 'examples');
  // React's own checks, StrictMode among them, are for development alone.
  const env = { ...process.env, CONFAB_URL: serverUrl, NODE_ENV: 'development', NO_COLOR: '1' };
  await promisify(execFile)(VITE, ['build', '--outDir', outDir, '--emptyOutDir'], { cwd, env });

  const site = spawn(VITE, ['preview', '--outDir', outDir, '--host', '127.0.0.1'], { cwd, env });
  const closed = once(site, 'close');
  let said = '';
  for (const stream of [site.stdout, site.stderr]) stream.on('data', (chunk) => (said += chunk));
  const url = () => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  await until(() => url() !== undefined || site.exitCode !== null, 'the site', PATIENCE_MS);
  if (!url()) throw new Error(said);

  return {
    url: url() ?? '',
    async stop(): Promise<void> {
      site.kill('SIGTERM');
      await closed;
      await rm(outDir, { recursive: true });
    },
  };
}

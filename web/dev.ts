import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Where pages under development ask, unless CONFAB_URL says otherwise. */
const port = process.env['PORT'] ?? '4000';
process.env['CONFAB_URL'] ??= `http://127.0.0.1:${port}`;

const server = spawn(process.execPath, ['--watch', 'src/cli.ts', 'serve'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
});
// Ctrl-C reaches the server by itself, which has something to end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));

const page = await startPage().catch((error: unknown) => {
  server.kill('SIGTERM');
  throw error;
});
await once(server, 'exit');
await page?.close();

/** The page that changes as its sources do; none where Vite is not installed. */
async function startPage() {
  const vite = await import('vite').catch(() => null);
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  const started = await vite?.createServer({ configFile, clearScreen: false });
  await started?.listen();
  started?.printUrls();
  return started;
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('.', import.meta.url));

/** The bench's packages are not the product's: its first run installs them. */
export function installPackages(): void {
  if (existsSync(`${BENCH}node_modules`)) return;
  execFileSync('npm', ['ci'], { cwd: BENCH, stdio: 'inherit' });
}

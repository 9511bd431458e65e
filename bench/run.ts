import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('.', import.meta.url));

// Its packages are not the product's: they are there from the first run on.
if (!existsSync(`${BENCH}node_modules`)) {
  execFileSync('npm', ['ci'], { cwd: BENCH, stdio: 'inherit' });
}

const { bench } = await import('./bench.ts');
await bench();

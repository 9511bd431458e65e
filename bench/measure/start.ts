import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const PRODUCT = fileURLToPath(new URL('../..', import.meta.url));

export interface StartResult {
  /** Makes the database. */
  readonly firstMs: number;
  /** The median of the later ones. */
  readonly nextMs: number;
  readonly starts: number;
}

/** How long Confab takes on its embedded database, from the command to the line that says it is ready. */
export async function measureStart(starts: number): Promise<StartResult> {
  const folder = await mkdtemp(join(tmpdir(), 'confab-bench-'));
  try {
    const firstMs = await startOnce(folder);
    const next: number[] = [];
    for (let count = 0; count < starts; count += 1) next.push(await startOnce(folder));
    return { firstMs, nextMs: median(next), starts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    cwd: PRODUCT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CONFAB_DATA_DIR: folder,
      PORT: '0',
    },
  });
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('Confab is ready')) break;
  }
  const readyAt = performance.now();
  child.kill('SIGTERM');
  await ended;
  if (!said.includes('Confab is ready')) throw new Error(`Confab does not start: ${said}`);
  return readyAt - startedAt;
}

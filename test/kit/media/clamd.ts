import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { until } from '../until.ts';

/** What the scanner of tests takes for a virus. */
export const VIRUS = 'A file that does no harm, but is known by its sum.';

/** A ClamAV of the test's own that knows one virus; null where there is no `clamd`. */
export async function startClamd() {
  const folder = await mkdtemp(join(tmpdir(), 'confab-clamd-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const socket = join(folder, 'clamd.ctl');
  const sum = createHash('md5').update(VIRUS).digest('hex');
  await writeFile(join(folder, 'test.hdb'), `${sum}:${VIRUS.length}:Test.Virus\n`);
  const settings = [
    `DatabaseDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `LocalSocket ${socket}`,
    'Foreground yes',
    'StreamMaxLength 1M',
  ];
  await writeFile(join(folder, 'clamd.conf'), settings.join('\n'));
  const clamd = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const isThere = await new Promise<boolean>((resolve) => {
    clamd.once('error', () => resolve(false));
    clamd.once('spawn', () => resolve(true));
  });
  const stop = async () => {
    if (isThere && clamd.exitCode === null) {
      const ended = new Promise((resolve) => clamd.once('exit', resolve));
      clamd.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  if (!isThere) {
    await stop();
    return null;
  }
  await until(() => answers(port), 'clamd answers');
  return { url: `tcp://127.0.0.1:${port}`, socketUrl: `unix:${socket}`, stop };
}

/** Tests that need ClamAV are skipped, loudly, only where there is none; never on CI. */
export function skipWithoutClamd(clamd: unknown): boolean {
  if (clamd) return false;
  if (process.env['CI']) throw new Error('There is no clamd on this machine');
  console.warn('SKIPPED: there is no clamd on this machine');
  return true;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });

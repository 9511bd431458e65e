import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/store/embedded/embedded.ts';
import { startProxy } from './proxy.ts';

const SILENT = { info() {}, warn() {} };

/** A PostgreSQL of the test's own, which it may kill, behind a network that it may break. */
export async function startPostgres() {
  const dataDir = await mkdtemp(join(tmpdir(), 'confab-postgres-'));
  // Or else root's own folder sends the data where other users can enter.
  await chmod(dataDir, 0o755);
  const start = () => startEmbedded({ dataDir, log: SILENT });
  let server = await start();
  const portNow = () => Number(new URL(server.url).port);
  const proxy = await startProxy(portNow);
  const url = Object.assign(new URL(server.url), { port: String(proxy.port) }).href;

  return {
    url,
    proxy,
    /** As power goes: nothing of it says goodbye. */
    async kill(): Promise<void> {
      const lock = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
      process.kill(parseInt(lock), 'SIGKILL');
      // Or else it would be started again.
      server.abandon();
      await server.ended;
    },
    async restart(): Promise<void> {
      server = await start();
    },
    async stop(): Promise<void> {
      await proxy.stop();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

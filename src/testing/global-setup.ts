import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../database/embedded.ts';

/** Tests run on `DATABASE_URL` when it is set, and on one embedded server for all of them when not. */
export default async function setUp(): Promise<void> {
  if (process.env['DATABASE_URL']) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'confab-test-'));
  // Or else root's own folder sends the data where other users can enter.
  await chmod(dataDir, 0o755);
  const silent = { info() {}, warn() {} };
  const database = await startEmbedded({ dataDir, log: silent });
  process.env['DATABASE_URL'] = database.url;
  Object.assign(globalThis, {
    async stopTestDatabase() {
      await database.stop();
      await rm(dataDir, { recursive: true });
    },
  });
}

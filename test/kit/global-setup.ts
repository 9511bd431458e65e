import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/store/embedded/embedded.ts';
import { createTemplate } from './template.ts';

/**
 * Tests run on `DATABASE_URL` when it is set, and on one embedded server for all of them when not. Each
 * test file copies a database that has been migrated once for all.
 */
export default async function setUp(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  process.env['DATABASE_URL'] ||= await startOwnServer(opened);
  const template = await createTemplate(process.env['DATABASE_URL']);
  opened.defer(() => template.drop());
  process.env['TEST_TEMPLATE'] = template.name;
  Object.assign(globalThis, { testStores: opened.move() });
}

async function startOwnServer(opened: AsyncDisposableStack): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'confab-test-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  // Or else root's own folder sends the data where other users can enter.
  await chmod(dataDir, 0o755);
  const silent = { info() {}, warn() {} };
  const server = await startEmbedded({ dataDir, log: silent });
  opened.defer(() => server.stop());
  return server.url;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from '@jest/globals';
import { createSigner } from '../../src/store/files/s3-signature.ts';
import { bucketUrl, type S3Settings } from '../../src/store/files/settings.ts';
import { startProxy } from './proxy.ts';
import { until } from './until.ts';

/** Debian's own, for which its packages are. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('swift-server.py', import.meta.url));
/** `account:user` is how Swift calls somebody. */
const KEY = { region: 'us-east-1', accessKeyId: 'test:confab', secretAccessKey: 'tests-know-it' };

const MISSING = 'There is no OpenStack Swift (python3-swift) on this machine';

export type Swift = NonNullable<Awaited<ReturnType<typeof startSwift>>>;

/**
 * An OpenStack Swift of the test's own: a store that speaks S3 and looks at signatures, behind a network
 * that can break, with an empty bucket, which pages of `origin` may use. Null where Swift is not installed.
 */
export async function startSwift(origin = '') {
  const folder = await mkdtemp(join(tmpdir(), 'confab-swift-'));
  const args = [SCRIPT, folder, KEY.region, KEY.accessKeyId, KEY.secretAccessKey, origin];
  const server = spawn(PYTHON, args);
  let [said, complaints] = ['', ''];
  server.stdout.on('data', (chunk) => (said += chunk));
  server.stderr.on('data', (chunk) => (complaints += chunk));
  const ended = once(server, 'close').catch(() => undefined);
  const isOver = () => server.exitCode !== null || server.pid === undefined;
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  };
  await until(() => said.includes('\n') || isOver(), 'Swift answers');
  if (isOver()) {
    await stop();
    if (server.pid === undefined || /No module named '(eventlet|swift)/.test(complaints))
      return null;
    throw new Error(complaints);
  }

  const network = await startProxy(Number(said));
  const settings: S3Settings = {
    ...{ store: 's3', bucket: 'files', pathStyle: true, folder: join(folder, 'work') },
    linkSeconds: 60,
    ...{ endpoint: `http://127.0.0.1:${network.port}`, ...KEY },
  };
  const made = await fetch(
    createSigner(settings)({ method: 'PUT', url: bucketUrl(settings), seconds: 60 }),
    { method: 'PUT' },
  );
  if (!made.ok) throw new Error(`No bucket: ${made.status} ${await made.text()}`);
  return {
    settings,
    network,
    /** It keeps its connections, and answers nothing. */
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    async stop() {
      await network.stop();
      await stop();
    },
  };
}

/** A test that is skipped, loudly, only where there is no Swift; never on CI. */
export const promiseWith =
  (swift: () => Swift | null) =>
  (name: string, test: () => Promise<void>): void => {
    it(name, async () => {
      if (swift()) return test();
      if (process.env['CI']) throw new Error(MISSING);
      console.warn(`SKIPPED: ${MISSING}`);
    });
  };

/** As a client does it, who has the URL and nothing else. */
export const putFile = (url: string, body: string | Uint8Array, mediaType: string) =>
  statusOf(url, { method: 'PUT', headers: { 'content-type': mediaType }, body: Buffer.from(body) });

/** What is not read would keep its connection. */
export async function statusOf(url: string, request: RequestInit = {}): Promise<number> {
  const response = await fetch(url, request);
  await response.arrayBuffer();
  return response.status;
}

import { once } from 'node:events';
import { readdir, stat, utimes } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { makeDataDir, runCommand } from '../../../test/kit/command.ts';
import { hold } from '../../../test/kit/locks.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import { type Nodes, startNodes } from '../../../test/kit/nodes.ts';
import type { Person } from '../../../test/kit/person.ts';
import { completeUpload, createUpload, put } from '../../../test/kit/uploads.ts';
import { until } from '../../../test/kit/until.ts';
import { keyOf } from '../media/variants.ts';

const READ = 'query ($id: ID!) { media(id: $id) { state url } }';
const TUS = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
const HOLD_USAGE = 'SELECT FROM media_usage WHERE user_id = $1 FOR UPDATE';
/** Older than anything that may be under way. */
const LONG_AGO = new Date(Date.now() - 50 * 3_600_000);

jest.setTimeout(90_000);

let nodes: Nodes;
let scanner: Awaited<ReturnType<typeof startScanner>>;
let data: Awaited<ReturnType<typeof makeDataDir>>;
let folder: string;
let ann: Person;
beforeAll(async () => {
  [scanner, data] = await Promise.all([startScanner(), makeDataDir()]);
  folder = join(data.path, 'media');
  // A node alone moves files where several copy them: less is left to go on from.
  const alone = { REDIS_URL: '', MEDIA_SHARED: 'false' };
  const variables = { CONFAB_DATA_DIR: data.path, CLAMD_URL: scanner.url, ...alone };
  nodes = await startNodes({ count: 1, variables });
  [ann] = await nodes.people('ann');
});
afterAll(async () => {
  await nodes.stop();
  await Promise.all([scanner.stop(), data.remove()]);
});

/** It finds nothing in anything, and may say nothing for a while. */
async function startScanner() {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      const isEnd = chunk.subarray(-4).equals(Buffer.alloc(4));
      if (isEnd && !isSilent) socket.end('stream: OK\0');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `tcp://127.0.0.1:${port}`,
    asked: () => sockets.size,
    beSilent: (silent: boolean) => void (isSilent = silent),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

const database = () => ({ sql: nodes.sql, config: { databaseUrl: nodes.database.url } });
const me = () => nodes.as(ann, 0);
const read = async (id: string) => (await me().run(READ, { id })).media;

/** The same address, at the node that is there now. */
const here = (url: string) => Object.assign(new URL(url), { port: nodes.port(0) }).href;

/** Another node comes in its place. */
async function killed(): Promise<void> {
  await nodes.end(0, 'SIGKILL');
  await nodes.revive(0);
}

/** Once others may look at what it was at, as after some seconds. */
async function goOn(id: string) {
  await nodes.sql('UPDATE media SET claimed_until = now() WHERE id = $1', [id]);
  return completeUpload(me(), id);
}

async function filesThere(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}

/** That after the sweep there are the files of rows and no others, and that everybody pays for theirs. */
async function expectNothingLost(): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    await utimes(join(folder, path), LONG_AGO, LONG_AGO);
  }
  const variables = { DATABASE_URL: nodes.database.url, CONFAB_DATA_DIR: data.path };
  expect(await runCommand(['media', 'sweep'], variables).outcome()).toMatchObject({ code: 0 });
  const rows = await nodes.sql(
    `SELECT id, array(SELECT jsonb_object_keys(variants)) AS previews FROM media WHERE state = 'READY'`,
  );
  const known = rows.flatMap(({ id, previews }) =>
    ['original', ...previews].map((variant) => keyOf(id, variant)),
  );
  expect(await filesThere()).toEqual(known.sort());
  const [usage] = await nodes.sql(
    `SELECT bytes::int, (SELECT sum(stored_bytes)::int FROM media WHERE owner_id = $1) AS stored
     FROM media_usage WHERE user_id = $1`,
    [ann.id],
  );
  expect(usage.bytes).toBe(usage.stored);
}

const CONTENTS: readonly [string, string, () => Promise<Buffer>][] = [
  ['a text', 'text/plain', async () => Buffer.from('the harbour at dawn')],
  ['a picture', 'image/jpeg', () => photo(800, 600)],
];

describe('a node that is killed', () => {
  it('while bytes come lets the client go on where they were', async () => {
    const { id, url } = await createUpload(me(), { size: 10 });
    const half = request(url, { method: 'PATCH', headers: { ...TUS, 'upload-offset': 0 } });
    half.on('error', () => undefined).write('01234');
    const arrived = () => stat(join(folder, 'parts', id)).catch(() => null);
    await until(async () => (await arrived())?.size === 5, 'half of them are there');

    await killed();

    const { headers } = await fetch(here(url), { method: 'HEAD' });
    expect(headers.get('upload-offset')).toBe('5');
    const rest = { method: 'PATCH', headers: { ...TUS, 'upload-offset': '5' }, body: '56789' };
    expect((await fetch(here(url), rest)).status).toBe(204);
    const media = await completeUpload(me(), id);
    expect(await (await fetch(media.url)).text()).toBe('0123456789');
    await expectNothingLost();
  });

  it.each(CONTENTS)(
    'between the files and the row of %s has shown nobody anything, and another goes on',
    async (_what, mediaType, make) => {
      const content = await make();
      const { id, url } = await createUpload(me(), { mediaType, size: content.length });
      await put(url, new Uint8Array(content));
      const usage = await hold(database(), HOLD_USAGE, [ann.id]);
      const completing = completeUpload(me(), id).catch(() => null);
      await usage.waiters(1);
      expect(await filesThere()).toContain(keyOf(id, 'original'));

      await nodes.end(0, 'SIGKILL');
      await usage.endWaiters();
      await usage.release();
      await nodes.revive(0);

      expect(await completing).toBeNull();
      expect(await read(id)).toEqual({ state: 'PROCESSING', url: null });
      const media = await goOn(id);
      expect(media.state).toBe('READY');
      expect((await fetch(media.url)).status).toBe(200);
      await expectNothingLost();
    },
  );

  it.each(CONTENTS)(
    'between the row of %s and the answer has the client find it ready',
    async (_what, mediaType, make) => {
      const content = await make();
      const { id, url } = await createUpload(me(), { mediaType, size: content.length });
      await put(url, new Uint8Array(content));
      const usage = await hold(database(), HOLD_USAGE, [ann.id]);
      const completing = completeUpload(me(), id).catch(() => null);
      await usage.waiters(1);

      await nodes.end(0, 'SIGKILL');
      await usage.release();
      await nodes.revive(0);

      expect(await completing).toBeNull();
      await until(async () => (await read(id)).state === 'READY', 'what it has written is there');
      const media = await completeUpload(me(), id);
      const fetched = await fetch(media.url);
      expect(fetched.status).toBe(200);
      expect((await fetched.arrayBuffer()).byteLength).toBe(media.size);
      await expectNothingLost();
    },
  );

  it('while it looks at a file leaves nobody at that, and another begins anew', async () => {
    const { id, url } = await createUpload(me());
    await put(url, 'hello');
    scanner.beSilent(true);
    const completing = completeUpload(me(), id).catch(() => null);
    await until(() => scanner.asked() === 1, 'it is looked at');

    await killed();

    expect(await completing).toBeNull();
    await until(() => scanner.asked() === 0, 'nobody looks any more');
    expect(await read(id)).toEqual({ state: 'PROCESSING', url: null });
    scanner.beSilent(false);
    const media = await goOn(id);
    expect(await (await fetch(media.url)).text()).toBe('hello');
    await expectNothingLost();
  });
});

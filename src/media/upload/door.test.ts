import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Upload } from 'tus-js-client';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { openRequest } from '../../../test/kit/slow-request.ts';
import { until } from '../../../test/kit/until.ts';
import { completeUpload, createUpload, put, upload } from '../../../test/kit/uploads.ts';
import { createTickets } from './tickets.ts';

const TUS = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };

let app: TestApp;
let ann: Person;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  folder = join(app.config.files.folder, 'parts');
});
afterAll(() => app.stop());

const pathOf = (id: string) => join(folder, id);
const arrived = async (id: string) => (await stat(pathOf(id)).catch(() => null))?.size ?? 0;
const patch = (url: string, offset: number, body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  fetch(url, {
    method: 'PATCH',
    body,
    headers: { ...TUS, 'upload-offset': String(offset), ...headers },
  });
const textOf = (size: number) => Buffer.from(randomBytes(size / 2).toString('hex'));
const bytesOf = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

describe('an upload as a whole', () => {
  it('is taken once, and is told again to whoever saw no answer', async () => {
    const { id, url } = await createUpload(ann, { size: 1_000 });
    const content = 'a'.repeat(1_000);

    const answers = [await put(url, content), await put(url, content)];
    const media = await completeUpload(ann, id);
    answers.push(await put(url, 'b'.repeat(1_000)));

    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
    expect(String(await bytesOf(media.url))).toBe(content);
  });

  it('is refused with 400 where it has another size, or does not say which', async () => {
    const { id, url } = await createUpload(ann, { size: 1_000 });
    const inPieces = Readable.toWeb(Readable.from(['a'.repeat(1_000)])) as ReadableStream;

    const answers = [
      await put(url, 'a'.repeat(999)),
      await put(url, 'a'.repeat(1_001)),
      await fetch(url, { method: 'PUT', body: inPieces, duplex: 'half' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(await arrived(id)).toBe(0);
  });

  it('is written to the disk while it comes, and begins anew when it is sent anew', async () => {
    const { id, url } = await createUpload(ann, { size: 6 });
    const first = openRequest(url, { headers: { 'content-length': 6 } });

    await first.send('abc');
    await until(async () => (await arrived(id)) === 3, 'the first bytes');
    const { status } = await put(url, 'uvwxyz');
    const media = await completeUpload(ann, id);

    expect(status).toBe(201);
    await expect(first.status).rejects.toThrow();
    expect(String(await bytesOf(media.url))).toBe('uvwxyz');
  });

  it('stays what was looked at, however many had begun to send it at once', async () => {
    const { id, url } = await createUpload(ann, { size: 6 });
    const begin = () => openRequest(url, { headers: { 'content-length': 6 } });
    const first = begin();
    await first.send('abc');
    await until(async () => (await arrived(id)) === 3, 'the first bytes');
    const others = Array.from({ length: 30 }, begin);
    let cutOff = 0;
    for (const { status } of others) status.catch(() => (cutOff += 1));
    await until(() => cutOff === others.length - 1, 'all but the last are cut off');

    await put(url, 'uvwxyz');
    const media = await completeUpload(ann, id);
    await Promise.allSettled(others.map((other) => other.send('ABCDEF')));
    await Promise.allSettled(others.map(({ status }) => status));

    expect(media.state).toBe('READY');
    expect(String(await bytesOf(media.url))).toBe('uvwxyz');
  });
});

describe('a ticket', () => {
  it('is for one file, for a while, and from us', async () => {
    const [own, other] = [await createUpload(ann), await createUpload(ann)];
    const expired = createTickets(app.config.jwt).urlOf(app.url, own.id, new Date());
    const urls = [
      own.url.replace(own.id, other.id),
      own.url.replace(/sig=./, (sig) => (sig === 'sig=A' ? 'sig=B' : 'sig=A')),
      own.url.replace(/exp=\d/, 'exp=9'),
      own.url.replace(/&sig=.*/, ''),
      `${app.url}/upload/${own.id}`,
      `${app.url}/upload/nonsense?exp=1&sig=1`,
      expired,
    ];

    for (const url of urls) {
      for (const method of ['PUT', 'PATCH', 'HEAD']) {
        const body = method === 'HEAD' ? null : 'hello';
        expect((await fetch(url, { method, body })).status).toBe(404);
      }
    }

    expect((await put(own.url, 'hello')).status).toBe(201);
  });

  it('lets nobody upload more often from one address than is allowed', async () => {
    const limited = await app.node({
      rateLimits: true,
      rates: { ...app.config.rates, uploads: { points: 3, seconds: 60 } },
    });
    const tickets = [await createUpload(ann), await createUpload(ann), await createUpload(ann)];
    const urls = tickets.map(({ url }) => url.replace(`:${app.port}`, `:${limited.port}`));

    const answers = [];
    for (const url of [...urls, `${urls[0]}x`]) answers.push(await put(url, 'hello'));
    answers.push(await patch(urls[0] ?? '', 0, 'hello', { 'upload-offset': '00' }));
    const { status, headers } = await fetch(urls[0] ?? '', { method: 'HEAD' });

    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 429, 429]);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([status, headers.get('upload-offset')]).toEqual([200, '5']);
  });
});

describe('an upload that was cut off', () => {
  it('is gone on with from where it was', async () => {
    const content = textOf(300_000);
    const { id, url } = await createUpload(ann, { size: content.length });
    const first = openRequest(url, { headers: { 'content-length': content.length } });
    await first.send(content.subarray(0, 100_000));
    await until(async () => (await arrived(id)) === 100_000, 'the first bytes');

    first.cut();
    const { headers } = await fetch(url, { method: 'HEAD' });
    const { status } = await patch(url, 100_000, content.subarray(100_000));
    const media = await completeUpload(ann, id);

    expect(headers.get('upload-offset')).toBe('100000');
    expect(headers.get('upload-length')).toBe('300000');
    expect(headers.get('tus-resumable')).toBe('1.0.0');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(status).toBe(204);
    expect((await bytesOf(media.url)).equals(content)).toBe(true);
  });

  it('is gone on with by a client of tus, in pieces', async () => {
    const content = textOf(250_000);
    const { id, url } = await createUpload(ann, { size: content.length });
    await patch(url, 0, content.subarray(0, 70_000));
    const sent: number[] = [];

    await new Promise<void>((resolve, reject) => {
      new Upload(content, {
        uploadUrl: url,
        chunkSize: 100_000,
        onChunkComplete: (size) => sent.push(size),
        onError: reject,
        onSuccess: () => resolve(),
      }).start();
    });
    const media = await completeUpload(ann, id);

    expect(sent).toEqual([100_000, 80_000]);
    expect((await bytesOf(media.url)).equals(content)).toBe(true);
  });

  it('is told where it is when a piece does not fit, and why a piece is none', async () => {
    const { id, url } = await createUpload(ann, { size: 5 });
    await patch(url, 0, 'he');

    const answers = [
      await patch(url, 0, 'hello'),
      await patch(url, 3, 'lo'),
      await patch(url, 2, 'llo!'),
      await patch(url, 2, 'llo', { 'content-type': 'text/plain' }),
      await patch(url, 2, 'llo', { 'tus-resumable': '0.2.2' }),
      await patch(url, 2, 'llo', { 'upload-offset': 'two' }),
    ] as const;

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 413, 415, 412, 400]);
    expect(answers[0].headers.get('upload-offset')).toBe('2');
    expect(answers[4].headers.get('tus-version')).toBe('1.0.0');
    expect(await arrived(id)).toBe(2);
    expect((await patch(url, 2, 'llo')).headers.get('upload-offset')).toBe('5');
  });

  it('stops where it has all that was announced, though more comes', async () => {
    const { id, url } = await createUpload(ann, { size: 5 });
    const piece = openRequest(url, { method: 'PATCH', headers: { ...TUS, 'upload-offset': 0 } });

    await piece.send('hello, and more');
    piece.end();

    expect(await piece.status).toBe(413);
    expect(await arrived(id)).toBe(0);
  });
});

describe('a disk that is full', () => {
  it('refuses with 507, and lets files be read, and the upload go on later', async () => {
    const kept = await upload(ann, 'kept');
    const { id, url } = await createUpload(ann);
    await mkdir(folder, { recursive: true });
    await symlink('/dev/full', pathOf(id));

    const answers = [await put(url, 'hello'), await patch(url, 0, 'hello')];
    const read = await fetch(kept.url);
    await rm(pathOf(id));
    const later = await put(url, 'hello');

    expect(answers.map(({ status }) => status)).toEqual([507, 507]);
    expect(Number(answers[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await read.text()).toBe('kept');
    expect(later.status).toBe(201);
    expect(await completeUpload(ann, id)).toMatchObject({ state: 'READY' });
  });

  it('is one already while the database has room to go on', async () => {
    const node = await app.node({ mediaDiskReserve: Number.MAX_SAFE_INTEGER });
    const { id, url } = await createUpload(ann);

    const { status } = await put(url.replace(`:${app.port}`, `:${node.port}`), 'hello');

    expect(status).toBe(507);
    expect(await arrived(id)).toBe(0);
  });
});

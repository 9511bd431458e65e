import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { exe } from '../../../test/kit/media/documents.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import { webmVoice } from '../../../test/kit/media/recordings.ts';
import { freePort } from '../../../test/kit/free-port.ts';
import { until } from '../../../test/kit/until.ts';
import { completeUpload, createUpload, upload } from '../../../test/kit/uploads.ts';

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());

const stateOf = async (person: Person, id: string) =>
  (await person.run('query ($id: ID!) { media(id: $id) { state } }', { id })).media.state;
const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
const DETAILS = `query ($id: ID!) {
  media(id: $id) { kind mediaType width height animated durationMs waveform thumbHash }
}`;

describe('what is uploaded', () => {
  it('is shown without the place where it was taken', async () => {
    const { id, url, previewUrl, state } = await upload(
      ann,
      new Uint8Array(await photo(800, 400)),
      { filename: 'beach.jpg', mediaType: 'image/jpeg' },
    );

    expect(state).toBe('READY');
    expect((await sharp(await bytesAt(url)).metadata()).exif).toBeUndefined();
    expect(await sharp(await bytesAt(previewUrl)).metadata()).toMatchObject({ format: 'webp' });
    const { media } = await ann.run(DETAILS, { id });
    expect(media).toMatchObject({ kind: 'IMAGE', width: 400, height: 800, animated: false });
    expect(Buffer.from(media.thumbHash, 'base64').length).toBeGreaterThan(15);
  });

  it('is a voice note though it came in what is made for videos', async () => {
    const { id } = await upload(ann, new Uint8Array(await webmVoice(3)), {
      filename: 'voice.webm',
      mediaType: 'video/webm',
      waveform: Array.from({ length: 64 }, (_, at) => at % 32),
    });

    const { media } = await ann.run(DETAILS, { id });

    expect(media).toMatchObject({ kind: 'AUDIO', mediaType: 'audio/webm', width: null });
    expect(Math.abs(media.durationMs - 3_000)).toBeLessThan(100);
    expect(media.waveform[3]).toBe(3);
  });

  it('is refused where it is no picture, and has no link', async () => {
    const media = await upload(ann, new Uint8Array(exe()), { mediaType: 'image/jpeg' });

    expect(media).toMatchObject({ state: 'FAILED', failure: 'TYPE_NOT_ALLOWED', url: null });
  });

  it('is not even asked for where nobody may send such files', async () => {
    const svg = createUpload(ann, { mediaType: 'image/svg+xml' });

    await expect(svg).rejects.toThrow('The server takes no such files');
  });

  it('waits a turn, and not for all that somebody else has sent', async () => {
    const allWait = Promise.withResolvers<void>();
    const scanner = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', async () => {
        await allWait.promise;
        setTimeout(() => socket.end('stream: OK\0'), 50);
      });
    });
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
    const clamdUrl = `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`;
    const busy = await startApp({ verification: { ...app.config.verification, clamdUrl } });
    const [bob, eve] = await busy.people('bob', 'eve');
    let done = 0;
    const many = Array.from({ length: 12 }, () => upload(eve).then(() => (done += 1)));
    const waiting = async (count: number) => {
      const rows = await busy.sql(`SELECT FROM media WHERE state = 'PROCESSING'`);
      return rows.length === count;
    };
    await until(() => waiting(12), 'all of one wait');
    const his = upload(bob);
    await until(() => waiting(13), 'the other one waits');
    allWait.resolve();

    await his;

    expect(done).toBeLessThan(10);
    await Promise.all(many);
    await busy.stop();
    scanner.close();
  });

  it('waits for the scanner while that is away', async () => {
    const port = await freePort();
    const clamdUrl = `tcp://127.0.0.1:${port}`;
    const scanned = await startApp({ verification: { ...app.config.verification, clamdUrl } });
    const [bob] = await scanned.people('bob');
    const { id, url } = await createUpload(bob);
    await fetch(url, { method: 'PUT', body: 'hello' });

    const completed = completeUpload(bob, id);
    await until(async () => (await stateOf(bob, id)) === 'PROCESSING', 'it is looked at');
    expect(await Promise.race([completed, sleep(1_000)])).toBeUndefined();
    const scanner = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('stream: OK\0'));
    }).listen(port, '127.0.0.1');

    expect(await completed).toMatchObject({ state: 'READY' });
    await scanned.stop();
    scanner.close();
  });
});

it('tells what files may be sent before one is chosen', async () => {
  const strict = await startApp({
    verification: {
      ...app.config.verification,
      mediaTypes: new Set(['image/png', 'image/jpeg', 'application/pdf']),
    },
  });
  const [bob] = await strict.people('bob');

  const { me } = await bob.run('{ me { mediaLimits { kind maxKilobytes mediaTypes } } }');
  await strict.stop();

  expect(me.mediaLimits).toEqual([
    { kind: 'IMAGE', maxKilobytes: 20_000, mediaTypes: ['image/png', 'image/jpeg'] },
    { kind: 'FILE', maxKilobytes: 50_000, mediaTypes: ['application/pdf'] },
  ]);
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, startApp, type TestApp } from '../kit/app.ts';
import { findBrowser, startBrowser } from '../kit/browser.ts';
import { halves } from '../kit/media/pictures.ts';
import { byFfmpeg, skipWithoutFfmpeg } from '../kit/media/recordings.ts';
import { upload } from '../kit/uploads.ts';

const PAGE = '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">';
const VIDEO = ['-f', 'lavfi', '-i', 'testsrc=duration=20:size=320x240:rate=10'];

const executable = findBrowser();
let app: TestApp;
let ann: Person;
let elsewhere: Server;
let browser: Browser;
let page: Page;
if (executable) {
  beforeAll(async () => {
    app = await startApp();
    [ann] = await app.people('ann');
    elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(PAGE);
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    browser = await startBrowser(executable);
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await browser.close();
    elsewhere.close();
    await app.stop();
  });
}

// Only where there is no browser, which is said loudly; CI must have one.
(executable ? describe : describe.skip)('a page of another origin', () => {
  it('shows a picture, and may look at its pixels', async () => {
    const { url } = await upload(ann, new Uint8Array(await halves(60, 40).png().toBuffer()), {
      filename: 'halves.png',
      mediaType: 'image/png',
    });

    const seen = await page.evaluate(async (src) => {
      const picture = Object.assign(new Image(), { crossOrigin: 'anonymous', src });
      await picture.decode();
      const context = document.createElement('canvas').getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const [red, , blue] = context.getImageData(50, 20, 1, 1).data;
      return { width: picture.naturalWidth, height: picture.naturalHeight, red, blue };
    }, url);

    expect(seen).toEqual({ width: 60, height: 40, red: 20, blue: 220 });
  });

  it('plays a video, and goes to a place in it without what is before', async () => {
    const made = await byFfmpeg('clock.webm', ...VIDEO, '-c:v', 'libvpx', '-b:v', '3M');
    if (skipWithoutFfmpeg(made)) return;
    const { url } = await upload(ann, new Uint8Array(made), {
      filename: 'clock.webm',
      mediaType: 'video/webm',
    });
    const parts: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 206) parts.push(response.headers()['content-range'] ?? '');
    });

    const seen = await page.evaluate(async (src) => {
      const video = Object.assign(document.createElement('video'), { muted: true, src });
      document.body.append(video);
      await video.play();
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
      const played = video.currentTime;
      const sought = new Promise((resolve) => {
        video.addEventListener('seeked', resolve, { once: true });
      });
      video.currentTime = 15;
      await sought;
      return { played, at: video.currentTime, duration: video.duration, width: video.videoWidth };
    }, url);

    expect(seen.played).toBeLessThan(15);
    expect(seen).toMatchObject({ duration: 20, width: 320 });
    expect(seen.at).toBeGreaterThanOrEqual(15);
    expect(parts.length).toBeGreaterThan(0);
  });

  it('sends a file, and sees how far that is', async () => {
    const { createUpload } = await ann.run(
      `mutation { createUpload(input: { filename: "a.txt", mediaType: "text/plain", size: 5 }) {
        upload { url }
      } }`,
    );

    const seen = await page.evaluate(async (url) => {
      const headers = {
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
      };
      const send = (body: string, offset: string) =>
        fetch(url, { method: 'PATCH', body, headers: { ...headers, 'upload-offset': offset } });
      const first = await send('hel', '0');
      const told = await fetch(url, { method: 'HEAD' });
      const rest = await send('lo', told.headers.get('upload-offset') ?? '');
      return [first.status, rest.status, rest.headers.get('upload-offset')];
    }, createUpload.upload.url);

    expect(seen).toEqual([204, 204, '5']);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture } from '../../web/e2e/made-files.ts';
import { type Person, startApp, type TestApp } from '../kit/app.ts';
import { findBrowser } from '../kit/browser.ts';
import { type ClientPages, startClientPages } from '../kit/client-page.ts';
import { webmFilm } from '../kit/media/recordings.ts';
import { promiseWith, startSwift, type Swift } from '../kit/swift.ts';
import { completeUpload, createUpload, put } from '../kit/uploads.ts';

const LINK_SECONDS = 4;

const browserPath = findBrowser();
const promise = promiseWith(() => swift);

let swift: Swift | null;
let app: TestApp;
let pages: ClientPages;
let ann: Person;

// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('a page, where files are in a bucket', () => {
  beforeAll(async () => {
    pages = await startClientPages(browserPath ?? '');
    swift = await startSwift(pages.origin);
    const files = swift && { ...swift.settings, linkSeconds: LINK_SECONDS };
    app = await startApp(files ? { files } : {});
    [ann] = await app.people('ann');
  });
  afterEach(() => pages.endTest());
  afterAll(async () => {
    await pages.stop();
    await app.stop();
    await swift?.stop();
  });

  async function signedIn(origin?: string): Promise<Page> {
    const confab = { url: `${app.url}/graphql` };
    const page = await pages.open({ confab, ...(origin && { origin }) });
    await page.evaluate(
      ([name, password]) => window.confab.session.login(name!, password!),
      [ann.username, ann.password],
    );
    return page;
  }

  promise('sends a picture straight there, is told how far it is, and shows it', async () => {
    const page = await signedIn();
    const bytes = [...picture('flag.png', 300, 200).buffer];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));

    const seen = await page.evaluate(async (given) => {
      const file = new File([Uint8Array.from(given)], 'flag.png', { type: 'image/png' });
      const upload = window.confab.live.get()!.uploads.start({ file });
      const steps: number[] = [];
      upload.progress.subscribe(() => steps.push(upload.progress.get().sent));
      const media = await upload.media;
      const image = new Image();
      image.src = media.url!;
      await image.decode();
      return { media, steps, width: image.naturalWidth };
    }, bytes);

    expect(seen).toMatchObject({ media: { kind: 'IMAGE', filename: 'flag.png' }, width: 300 });
    expect(seen.steps.at(-1)).toBe(bytes.length);
    const puts = asked.filter((each) => each.startsWith('PUT'));
    expect(puts).toEqual([expect.stringContaining(new URL(swift!.settings.endpoint).origin)]);
  });

  promise(
    'asks for another address where its own has ended, though a page is not told so',
    async () => {
      const page = await signedIn();
      let tickets = 0;
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('CreateUpload')) return route.continue();
        const response = await route.fetch();
        const { data } = await response.json();
        const { upload } = data.createUpload;
        if (tickets++ === 0) {
          upload.url = upload.url.replace(/X-Amz-Date=\d{4}/, 'X-Amz-Date=2020');
          upload.expiresAt = '2020-01-01T01:00:00.000Z';
        }
        await route.fulfill({ response, json: { data } });
      });

      const media = await page.evaluate(() => {
        const file = new File(['hello'], 'a.txt', { type: 'text/plain' });
        return window.confab.live.get()!.uploads.start({ file }).media;
      });

      expect(media).toMatchObject({ state: 'READY', filename: 'a.txt' });
      expect(tickets).toBe(2);
    },
  );

  promise('goes to any place of a video long after it was led to it', async () => {
    const film = await webmFilm(40);
    const ticket = await createUpload(ann, {
      ...{ size: film.length, filename: 'noise.webm', mediaType: 'video/webm' },
    });
    await put(ticket.url, film, { 'content-type': 'video/webm' });
    const { url } = await completeUpload(ann, ticket.id);
    const page = await signedIn();

    const seen = await page.evaluate(
      async ([address, patienceMs]) => {
        const video = document.createElement('video');
        const resumed: string[] = [];
        const happened = (type: string) =>
          new Promise((resolve) => video.addEventListener(type, resolve, { once: true }));
        for (const type of ['stalled', 'error']) {
          video.addEventListener(type, () => {
            if (window.resuming.resume(video)) resumed.push(type);
          });
        }
        video.muted = true;
        video.preload = 'metadata';
        document.body.append(video);
        video.src = address;
        await happened('loadeddata');
        const loaded = video.buffered.end(0);
        await new Promise((resolve) => setTimeout(resolve, patienceMs));
        video.currentTime = 35;
        await happened('seeked');
        await video.play();
        await happened('timeupdate');
        return { at: video.currentTime, width: video.videoWidth, loaded, resumed };
      },
      [url, LINK_SECONDS * 1_000 + 500] as const,
    );

    expect(seen.loaded).toBeLessThan(35);
    expect(seen).toMatchObject({ width: 640, resumed: [expect.any(String)] });
    expect(seen.at).toBeGreaterThanOrEqual(35);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { picture } from '../../web/e2e/made-files.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { findBrowser } from '../kit/browser.ts';
import { type ClientPages, startClientPages } from '../kit/client-page.ts';

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('a page of another origin', () => {
  let app: TestApp;
  let pages: ClientPages;
  beforeAll(async () => {
    app = await startApp();
    pages = await startClientPages(browserPath ?? '');
  });
  afterEach(() => pages.endTest());
  afterAll(async () => {
    await pages.stop();
    await app.stop();
  });

  it('uploads a picture, is told how far it is, and shows it', async () => {
    const [ann] = await app.people('ann');
    const page = await pages.open({ confab: { url: `${app.url}/graphql` } });
    await page.evaluate(
      ([name, password]) => window.confab.session.login(name!, password!),
      [ann.username, ann.password],
    );
    const bytes = [...picture('flag.png', 300, 200).buffer];

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

    expect(new URL(seen.media.url!).origin).not.toBe(pages.origin);
    expect(seen).toMatchObject({ media: { kind: 'IMAGE', filename: 'flag.png' }, width: 300 });
    expect(seen.steps.at(-1)).toBe(bytes.length);
  });
});

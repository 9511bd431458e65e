import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findBrowser } from '../kit/browser.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { type ClientPages, startClientPages } from '../kit/client-page.ts';
import { promised } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

const SOON_MS = promised(1_000);

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('the socket of a page', () => {
  let pages: ClientPages;
  let app: ClientApp;
  beforeAll(async () => {
    pages = await startClientPages(browserPath ?? '');
    app = await startClientApp({ allowedOrigins: [pages.origin] });
  });
  afterEach(async () => {
    await pages.endTest();
    app.endTest();
  });
  afterAll(async () => {
    await pages.stop();
    await app.stop();
  });

  const connectionOf = (page: Page) =>
    page.evaluate(() => window.confab.live.get()?.connection.get() ?? null);

  const becomes = (page: Page, state: string, withinMs?: number) =>
    until(async () => (await connectionOf(page))?.state === state, state, withinMs);

  /** Ann's page, and what Bob writes to her. */
  async function startPage() {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(bob, ann);
    await send(bob, chatId, 'Before');
    const page = await pages.open({ confab: { url: app.clientUrl } });
    await page.evaluate((given) => window.confab.session.login(...given), [
      ann.username,
      ann.password,
    ] as [string, string]);
    await becomes(page, 'live');
    const newest = () =>
      page.evaluate((id) => window.confab.live.get()?.chat(id).get()?.lastMessage?.text, chatId);
    await until(async () => (await newest()) === 'Before', 'It is shown');
    return { bob, chatId, page, newest };
  }

  it('is closed at once when the network is gone, and is back at once when it is', async () => {
    const { bob, chatId, page, newest } = await startPage();

    await page.context().setOffline(true);
    await becomes(page, 'waiting', SOON_MS);
    expect(await connectionOf(page)).toMatchObject({ retryAt: null });
    await send(bob, chatId, 'While away');
    await page.context().setOffline(false);
    await becomes(page, 'live', SOON_MS);

    await until(async () => (await newest()) === 'While away', 'It has come');
  });

  it('is back at once when the page is looked at again', async () => {
    const { bob, chatId, page, newest } = await startPage();
    app.proxy.cut();
    const waitMs = async () => ((await connectionOf(page))?.retryAt ?? 0) - Date.now();
    await until(async () => (await waitMs()) > SOON_MS + 1_000, 'It waits for long', 40_000);
    await send(bob, chatId, 'While away');

    app.proxy.mend();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await becomes(page, 'live', SOON_MS);

    await until(async () => (await newest()) === 'While away', 'It has come');
  });
});

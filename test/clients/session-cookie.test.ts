import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser } from '../kit/browser.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { type ClientPages, startClientPages } from '../kit/client-page.ts';
import { promised } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

const REFRESH = 'mutation RefreshSession';
const SOON_MS = promised(2_000);

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('a session whose refresh token is a cookie', () => {
  let pages: ClientPages;
  let app: ClientApp;
  let allowing: ClientApp;
  beforeAll(async () => {
    pages = await startClientPages(browserPath ?? '');
    const allowedOrigins = [pages.origin];
    [app, allowing] = await Promise.all([
      startClientApp(),
      startClientApp({ authCookie: true, allowedOrigins }),
    ]);
  });
  afterEach(async () => {
    await pages.endTest();
    app.endTest();
    allowing.endTest();
  });
  afterAll(async () => {
    await pages.stop();
    await Promise.all([app.stop(), allowing.stop()]);
  });

  /** A page of the server's own origin. */
  const open = (context: BrowserContext) =>
    pages.open({
      context,
      origin: new URL(app.clientUrl).origin,
      confab: { url: app.clientUrl },
    });

  async function openTwo() {
    const [ann] = await app.people('ann');
    const context = await pages.newContext();
    const one = await open(context);
    await login(one, ann);
    const other = await open(context);
    return { ann, one, other };
  }

  const login = (page: Page, { username, password }: { username: string; password: string }) =>
    page.evaluate(
      async ([name, secret]) => void (await window.confab.session.login(name, secret)),
      [username, password] as const,
    );
  const me = (page: Page) =>
    page.evaluate(async () => {
      const { me } = await window.confab.request<any, object>('{ me { user { id } } }', {});
      return me?.user.id ?? null;
    });
  const viewerIn = (page: Page) =>
    page.evaluate(() => window.confab.session.viewer.get()?.user.id ?? null);
  /** Everything that a script finds in the page's database. */
  const storedIn = (page: Page) =>
    page.evaluate(async () => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const all = await new Promise<any[]>((resolve) => {
        const request = database.transaction('session').objectStore('session').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return all[0];
    });

  it('outlives a reload, and leaves no token where scripts find it', async () => {
    const { ann, one } = await openTwo();

    await pages.reload(one, { url: app.clientUrl });

    expect(await viewerIn(one)).toBe(ann.id);
    expect(await me(one)).toBe(ann.id);
    expect(await storedIn(one)).toMatchObject({ accessToken: '', refreshToken: '' });
    expect(await one.evaluate(() => document.cookie)).toBe('');
  });

  it('serves all tabs, each of which gets a token of its own once', async () => {
    // The socket of the other one may ask first.
    const refreshes = app.proxy.listenFor(REFRESH);
    const { ann, one, other } = await openTwo();

    for (const page of [one, other, one, other]) expect(await me(page)).toBe(ann.id);

    expect(refreshes()).toBe(1);
    await Promise.all(
      [one, other].map((page) =>
        page.evaluate(async () => {
          const { session } = window.confab;
          session.expire((await session.authorization()).Authorization);
          await session.authorization();
        }),
      ),
    );
    expect(await Promise.all([me(one), me(other)])).toEqual([ann.id, ann.id]);
    expect(refreshes()).toBe(3);
  });

  it('ends with its cookie, in all tabs, when one signs out', async () => {
    const { one, other } = await openTwo();

    await one.evaluate(() => window.confab.session.logout());

    for (const page of [one, other]) {
      await until(async () => (await viewerIn(page)) === null, 'signed out', SOON_MS);
    }
    expect(await other.context().cookies()).toEqual([]);
  });

  it('stays with who signs in while the server is still told that somebody has signed out', async () => {
    const { one } = await openTwo();
    const [bob] = await app.people('bob');
    await one.evaluate((url) => {
      const late: typeof fetch = async (input, init) => {
        const isLogout = typeof init?.body === 'string' && init.body.includes('mutation Logout');
        if (isLogout) await new Promise((resolve) => setTimeout(resolve, 300));
        return fetch(input, init);
      };
      window.confab.dispose();
      window.confab = window.client.createConfab({ url, fetch: late });
    }, app.clientUrl);

    await one.evaluate(
      async ([name, secret]) => {
        const { session } = window.confab;
        await session.ready;
        const leaving = session.logout();
        await session.login(name, secret);
        await leaving;
      },
      [bob.username, bob.password] as const,
    );
    await pages.reload(one, { url: app.clientUrl });

    expect(await me(one)).toBe(bob.id);
  });

  it('goes over into the cookie from what was stored before', async () => {
    const [ann] = await app.people('ann');
    const context = await pages.newContext();
    const origin = new URL(app.clientUrl).origin;
    const confab = { url: app.clientUrl, cookies: false };
    const page = await pages.open({ context, origin, confab });
    await login(page, ann);
    expect((await storedIn(page)).refreshToken).not.toBe('');

    await pages.reload(page, { url: app.clientUrl });
    await page.evaluate(async () => {
      const { session } = window.confab;
      session.expire((await session.authorization()).Authorization);
    });

    expect(await me(page)).toBe(ann.id);
    expect(await storedIn(page)).toMatchObject({ accessToken: '', refreshToken: '' });
  });

  it('is kept for pages of another origin of the site that ask for it', async () => {
    const [ann] = await allowing.people('ann');
    const confab = { url: allowing.clientUrl, cookies: true };
    const page = await pages.open({ confab });
    await login(page, ann);

    await pages.reload(page, confab);

    expect(await me(page)).toBe(ann.id);
    expect(await storedIn(page)).toMatchObject({ accessToken: '', refreshToken: '' });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Config } from '../../src/config.ts';
import { findBrowser } from '../kit/browser.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { type ClientPages, startClientPages } from '../kit/client-page.ts';
import type { Person } from '../kit/person.ts';
import { promised } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

const REFRESH = 'mutation RefreshSession';
const SOON_MS = promised(2_000);

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('a session in the tabs of a browser', () => {
  let pages: ClientPages;
  let app: ClientApp;
  let short: ClientApp;
  beforeAll(async () => {
    pages = await startClientPages(browserPath ?? '');
    [app, short] = await Promise.all([start(), start({ accessTokenSeconds: 3 })]);
  });
  afterEach(async () => {
    await pages.endTest();
    app.endTest();
  });
  afterAll(async () => {
    await pages.stop();
    await Promise.all([app.stop(), short.stop()]);
  });

  const start = (overrides: Partial<Config> = {}) =>
    startClientApp({ allowedOrigins: [pages.origin], ...overrides });

  /** Two tabs; this person has signed in in the first. */
  async function openTwo(
    { username, password }: Person,
    { of = app, before }: { of?: ClientApp; before?: () => void } = {},
  ) {
    const context = await pages.newContext();
    const options = { context, confab: { url: of.clientUrl }, ...(before && { before }) };
    const one = await pages.open(options);
    await one.evaluate((given) => window.confab.session.login(...given), [
      username,
      password,
    ] as const);
    const other = await pages.open(options);
    return { one, other, context };
  }

  const viewerIn = (page: Page) =>
    page.evaluate(() => window.confab.session.viewer.get()?.user.id ?? null);
  const endedIn = (page: Page) =>
    page.evaluate(() => {
      const end = window.confab.session.ended.get();
      return end && { reason: end.reason, code: 'error' in end ? end.error.code : null };
    });
  const me = (page: Page) =>
    page.evaluate(async () => {
      const { me } = await window.confab.request<any, object>('{ me { user { id } } }', {});
      return me?.user.id ?? null;
    });
  const tokenIn = (page: Page) =>
    page.evaluate(async () => (await window.confab.session.authorization()).Authorization);
  const isIn = (page: Page, id: string | null) =>
    until(async () => (await viewerIn(page)) === id, `the viewer ${id}`, SOON_MS);

  const withoutLocks = () => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
  };
  const ahead = () => {
    const now = Date.now;
    Date.now = () => now() + 20 * 60_000;
  };
  const behind = () => {
    const now = Date.now;
    Date.now = () => now() - 20 * 60_000;
  };

  it('goes on after a reload, and is known before the network answers', async () => {
    const [ann] = await app.people('ann');
    const { one } = await openTwo(ann);
    app.proxy.cut();

    await pages.reload(one, { url: app.clientUrl });

    expect(await viewerIn(one)).toBe(ann.id);
    app.proxy.mend();
    expect(await me(one)).toBe(ann.id);
  });

  it.each([
    ['in a secure page', undefined],
    ['in a page that came by http:', withoutLocks],
  ])('outlives many tokens, each exchanged by one tab, %s', async (_case, before) => {
    const [ann] = await short.people('ann');
    const { one, other } = await openTwo(ann, { of: short, ...(before && { before }) });
    const refreshes = short.proxy.listenFor(REFRESH);
    const startedAt = performance.now();

    await until(async () => {
      expect(await Promise.all([me(one), me(other)])).toEqual([ann.id, ann.id]);
      return refreshes() > 3;
    }, 'four exchanges');

    // Each is exchanged after two thirds of its three seconds.
    const wanted = 1 + (performance.now() - startedAt) / 2_000;
    expect(refreshes()).toBeLessThanOrEqual(wanted);
  });

  it.each([
    ['in a secure page', undefined],
    ['in a page that came by http:', withoutLocks],
  ])('is exchanged once where ten ask for it at once, %s', async (_case, before) => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann, before && { before });
    const refreshes = app.proxy.listenFor(REFRESH);
    const old = await tokenIn(one);
    const force = (page: Page) =>
      page.evaluate(async (Authorization) => {
        const { session } = window.confab;
        const tokens = Array.from({ length: 5 }, async () => {
          session.expire(Authorization);
          return (await session.authorization()).Authorization;
        });
        return Promise.all(tokens);
      }, old);

    const tokens = await Promise.all([force(one), force(other)]);

    expect(refreshes()).toBe(1);
    expect(new Set(tokens.flat()).size).toBe(1);
    expect(await Promise.all([me(one), me(other)])).toEqual([ann.id, ann.id]);
  });

  it('ends in all of them when one signs out', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);

    const signingOut = one.evaluate(() => window.confab.session.logout());

    await isIn(one, null);
    await isIn(other, null);
    await signingOut;
    expect(await endedIn(other)).toEqual({ reason: 'SIGNED_OUT', code: null });
  });

  it('ends in all of them when it was ended elsewhere, and says so', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);
    await ann.run('mutation { logoutEverywhere(input: {}) { revokedSessionIds } }');

    // The socket may have said so first; then a guest asks.
    await me(one).catch(() => null);

    await isIn(one, null);
    await isIn(other, null);
    for (const page of [one, other]) {
      expect(await endedIn(page)).toEqual({ reason: 'REVOKED', code: 'SESSION_REVOKED' });
    }
  });

  it('changes in all of them when somebody else signs in', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { one, other } = await openTwo(ann);

    await one.evaluate((given) => window.confab.session.login(...given), [
      bob.username,
      bob.password,
    ] as const);

    await isIn(other, bob.id);
    expect(await me(other)).toBe(bob.id);
  });

  it('waits for no tab that was put to sleep while it had its turn', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);
    await one.evaluate(
      (url) =>
        new Promise<void>((resolve) => {
          for (const name of ['session', 'refresh']) {
            void navigator.locks.request(`confab ${url} ${name}`, () => {
              resolve();
              return new Promise(() => undefined);
            });
          }
        }),
      app.clientUrl,
    );
    const old = await tokenIn(other);

    const next = await other.evaluate(async (Authorization) => {
      const { session } = window.confab;
      session.expire(Authorization);
      return (await session.authorization()).Authorization;
    }, old);

    expect(next).not.toBe(old);
    expect(await me(other)).toBe(ann.id);
  });

  it('is of no other context', async () => {
    const [ann] = await app.people('ann');
    await openTwo(ann);

    const stranger = await pages.open({ confab: { url: app.clientUrl } });

    expect(await viewerIn(stranger)).toBeNull();
  });

  it.each([
    ['ahead', ahead],
    ['behind', behind],
  ])('exchanges no good token where the clock is 20 minutes %s', async (_case, before) => {
    const [ann] = await app.people('ann');
    const refreshes = app.proxy.listenFor(REFRESH);
    const { one, other } = await openTwo(ann, { before });

    for (const page of [one, other, one, other]) expect(await me(page)).toBe(ann.id);

    expect(refreshes()).toBe(0);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { findBrowser, startBrowser } from '../../test/kit/browser.ts';

jest.setTimeout(60_000);

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }`;
const REFRESH = `mutation {
  refreshSession(input: {}) { accessToken refreshToken account { user { id } } }
}`;
const LOGOUT = 'mutation { logout { revokedSessionId } }';

const executablePath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(executablePath ? describe : describe.skip)('in a browser, the refresh token', () => {
  let browser: Browser;
  let apps: TestApp[];
  beforeAll(async () => {
    browser = await startBrowser(executablePath ?? '');
    apps = await Promise.all([null, true, false].map((authCookie) => startApp({ authCookie })));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(apps.map((app) => app.stop()));
  });
  let context: BrowserContext;
  afterEach(() => context.close());

  /** Tabs of one browser on pages of `home`, which ask `app`. */
  async function open(app: TestApp, home: TestApp, count = 1) {
    context = await browser.newContext({ bypassCSP: true });
    const credentials = app.config.authCookie ? 'include' : 'same-origin';
    const [ann] = await app.people('ann');
    const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()));
    await Promise.all(tabs.map((tab) => tab.goto(`${home.url}/schema.graphql`)));
    const ask = (tab: Page, query: string, variables: object = {}, headers: object = {}) =>
      tab.evaluate(
        async ([url, body, credentials, more]) => {
          const response = await fetch(url, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'confab-refresh-cookie': 'true',
              ...more,
            },
            credentials,
            body,
          });
          return (await response.json()) as any;
        },
        [`${app.url}/graphql`, JSON.stringify({ query, variables }), credentials, headers] as const,
      );
    const input = { identifier: ann.email, password: ann.password };
    const login = async (tab: Page) => (await ask(tab, LOGIN, { input })).data.login;
    return { ann, tabs, ask, login };
  }
  const appOf = (index: number) => apps[index] as TestApp;

  it('stays signed in over a reload and in other tabs, out of reach of scripts', async () => {
    const { ann, tabs, ask, login } = await open(appOf(0), appOf(0), 2);
    const [first, second] = tabs as [Page, Page];
    const { refreshToken } = await login(first);
    await first.reload();

    const answers = await Promise.all([ask(first, REFRESH), ask(second, REFRESH)]);

    expect(refreshToken).toBe('');
    for (const { data } of answers) {
      expect(data.refreshSession).toMatchObject({
        refreshToken: '',
        account: { user: { id: ann.id } },
      });
    }
    expect(await first.evaluate('document.cookie')).toBe('');
    const { accessToken } = answers[0]?.data.refreshSession;
    await ask(first, LOGOUT, {}, { authorization: `Bearer ${accessToken}` });
    expect((await ask(second, REFRESH)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is kept for a page of another origin of the site with AUTH_COOKIE=true alone', async () => {
    const allowing = await open(appOf(1), appOf(0));
    const [tab] = allowing.tabs as [Page];
    expect((await allowing.login(tab)).refreshToken).toBe('');
    const { data } = await allowing.ask(tab, REFRESH);
    expect(data.refreshSession.account.user.id).toBe(allowing.ann.id);
    await context.close();

    const plain = await open(appOf(0), appOf(1));
    const [other] = plain.tabs as [Page];
    expect((await plain.login(other)).refreshToken).toMatch(/^[\w-]{64}$/);
    const refused = await plain.ask(other, REFRESH);
    expect(refused.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is left to the page where AUTH_COOKIE=false', async () => {
    const { tabs, ask, login } = await open(appOf(2), appOf(2));
    const [tab] = tabs as [Page];

    expect((await login(tab)).refreshToken).toMatch(/^[\w-]{64}$/);
    expect((await ask(tab, REFRESH)).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

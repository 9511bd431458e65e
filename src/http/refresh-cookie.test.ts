import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';

const PAGES = 'https://app.example.com';
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken account { user { id } } }
}`;
const LOGOUT = 'mutation { logout { revokedSessionId } }';
const ASKING = { 'confab-refresh-cookie': 'true' };
const NO_TOKEN = { code: 'BAD_USER_INPUT', fields: [{ path: 'refreshToken' }] };
const CLEARED = [
  'confab-refresh=',
  'Path=/graphql',
  'Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'HttpOnly',
  'Secure',
  'SameSite=Strict',
].join('; ');

type Headers = Record<string, string>;

let app: TestApp;
/** As a browser sends them for a page of ours that asks for the cookie, and for one of another origin. */
let ours: Headers;
let theirs: Headers;
beforeAll(async () => {
  app = await startApp({ authCookie: true, allowedOrigins: [PAGES] });
  ours = { ...ASKING, origin: app.url, 'sec-fetch-site': 'same-origin' };
  theirs = { ...ASKING, origin: PAGES, 'sec-fetch-site': 'same-site' };
});
afterAll(() => app.stop());

async function ask(query: string, variables: object, headers: Headers) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as any;
  const set = response.headers.getSetCookie();
  const cookie = set.find((one) => one.startsWith('confab-refresh='));
  return { data, set, cookie, token: cookie && tokenIn(cookie), error: errors?.[0]?.extensions };
}
const tokenIn = (cookie: string) => /^confab-refresh=([^;]*)/.exec(cookie)?.[1];
const login = ({ email, password }: Person, headers: Headers) =>
  ask(LOGIN, { input: { identifier: email, password } }, headers);
const refresh = (headers: Headers, token: string | undefined, input: object = {}) =>
  ask(REFRESH, { input }, token ? { ...headers, cookie: `confab-refresh=${token}` } : headers);
const sessionOf = (token: string) => (jwt.decode(token) as { sid: string }).sid;
const endGrace = (accessToken: string) =>
  app.sql(`UPDATE sessions SET rotated_at = rotated_at - $2 * interval '1 second' WHERE id = $1`, [
    sessionOf(accessToken),
    app.config.refreshGraceSeconds,
  ]);

describe('a refresh token as a cookie', () => {
  it('is out of reach of the page, and in nothing that the page is given', async () => {
    const [ann] = await app.people('ann');

    const { data, cookie, token } = await login(ann, ours);

    expect(data.login.refreshToken).toBe('');
    expect(token).toMatch(/^[\w-]{64}$/);
    expect(cookie?.split('; ')).toEqual([
      `confab-refresh=${token}`,
      `Max-Age=${app.config.refreshTokenSeconds}`,
      'Path=/graphql',
      'HttpOnly',
      'Secure',
      'SameSite=Strict',
    ]);
  });

  it('leaves the access token to the page, which sockets take it from', async () => {
    const [ann] = await app.people('ann');

    const { data } = await login(ann, ours);

    const { me } = await app.as(data.login.accessToken).run('{ me { user { id } } }');
    expect(me.user.id).toBe(ann.id);
  });

  it('is exchanged without the page, and keeps its successor', async () => {
    const [ann] = await app.people('ann');
    let { token } = await login(ann, ours);

    for (const input of [{}, { refreshToken: null }, { refreshToken: '' }]) {
      const next = await refresh(ours, token, input);

      expect(next.data.refreshSession).toMatchObject({
        refreshToken: '',
        account: { user: { id: ann.id } },
      });
      expect(next.token).not.toBe(token);
      ({ token } = next);
    }
  });

  it('takes the place of one that the page has held so far', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { token: kept } = await login(bob, ours);

    const { data, token } = await refresh(ours, kept, { refreshToken: ann.refreshToken });

    expect(data.refreshSession).toMatchObject({
      refreshToken: '',
      account: { user: { id: ann.id } },
    });
    expect((await refresh(ours, token)).data.refreshSession.account.user.id).toBe(ann.id);
  });

  it('is given to pages of an allowed origin as well, whom the preflight allows to ask', async () => {
    const [ann] = await app.people('ann');
    const preflight = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: PAGES,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'confab-refresh-cookie,content-type',
      },
    });

    const { token } = await login(ann, theirs);

    expect(preflight.headers.get('access-control-allow-headers')).toContain(
      'confab-refresh-cookie',
    );
    expect((await refresh(theirs, token)).data.refreshSession.account.user.id).toBe(ann.id);
  });
});

describe('without what a browser sends for a page that asks for the cookie', () => {
  it.each<[what: string, sent: Headers]>([
    ['either header', { 'confab-refresh-cookie': '' }],
    ['its own header', { 'confab-refresh-cookie': '', 'apollo-require-preflight': 'true' }],
    ['an origin', { origin: '' }],
    ['an origin that is allowed', { origin: 'https://evil.example.com' }],
    ['a site that it presents cookies to', { origin: PAGES, 'sec-fetch-site': 'cross-site' }],
    ['word of the site, as from an app', { 'sec-fetch-site': '' }],
  ])('the token is in the payload, and no cookie counts: %s', async (_what, sent) => {
    const [ann] = await app.people('ann');
    const all = Object.entries({ ...ours, ...sent });
    const headers = Object.fromEntries(all.filter(([, value]) => value !== ''));
    const { token: kept } = await login(ann, ours);

    const signedIn = await login(ann, headers);
    const refused = await refresh(headers, kept);
    const { refreshToken } = signedIn.data.login;
    const refreshed = await refresh(headers, kept, { refreshToken });

    expect(signedIn.cookie).toBeUndefined();
    expect(refused.error).toMatchObject(NO_TOKEN);
    expect(refreshed.data.refreshSession.refreshToken).toMatch(/^[\w-]{64}$/);
    expect(refreshed.cookie).toBeUndefined();
  });

  it('a socket has no cookies to keep it in', async () => {
    const [ann] = await app.people('ann');
    const answers = ann.socket().iterate<any>({ query: REFRESH, variables: { input: {} } });

    expect((await answers.next()).value.errors[0].extensions).toMatchObject(NO_TOKEN);
  });
});

describe('the rules of refresh tokens hold over the cookie', () => {
  it('two tabs that refresh at once both go on, with the same successor', async () => {
    const [ann] = await app.people('ann');
    const { token } = await login(ann, ours);

    const tabs = await Promise.all(Array.from({ length: 10 }, () => refresh(ours, token)));

    const successors = new Set(tabs.map((tab) => tab.token));
    expect(successors.size).toBe(1);
    for (const { data } of tabs) {
      await app.as(data.refreshSession.accessToken).run('{ me { id } }');
    }
    const late = await refresh(ours, token);
    expect(late.token).toBe(tabs[0]?.token);
    expect((await refresh(ours, late.token)).data.refreshSession.account.user.id).toBe(ann.id);
  });

  it('one that comes again later ends the session, and is forgotten', async () => {
    const [ann] = await app.people('ann');
    const { token, data } = await login(ann, ours);
    const { token: successor } = await refresh(ours, token);
    await endGrace(data.login.accessToken);

    const again = await refresh(ours, token);

    expect(again.error.code).toBe('SESSION_REVOKED');
    expect(again.cookie).toBe(CLEARED);
    expect((await refresh(ours, successor)).error.code).toBe('SESSION_REVOKED');
  });

  it.each([
    ['none', undefined],
    ['one that never was', 'x'.repeat(64)],
  ])('a page with %s has to sign in', async (_case, token) => {
    expect((await refresh(ours, token)).error).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('signing out', () => {
  it.each([
    LOGOUT,
    'mutation { logoutEverywhere(input: {}) { revokedSessionIds } }',
    'mutation { deleteAccount(input: { password: "a quiet harbour at dawn" }) { deletedUserId } }',
  ])('clears both cookies: %s', async (mutation) => {
    const [ann] = await app.people('ann');
    const { token, data } = await login(ann, ours);
    const { accessToken } = data.login;

    const { set } = await ask(
      mutation,
      {},
      {
        ...ours,
        cookie: `confab=${accessToken}; confab-refresh=${token}`,
      },
    );

    expect(set).toEqual([expect.stringMatching(/^confab=;/), CLEARED]);
    expect((await refresh(ours, token)).error.code).toBe('SESSION_REVOKED');
  });

  it('elsewhere leaves the cookie of a tab that has signed in anew', async () => {
    const [ann] = await app.people('ann');
    const before = await login(ann, ours);
    const authorization = `Bearer ${before.data.login.accessToken}`;
    await ask(LOGOUT, {}, { ...ours, authorization });
    const { token } = await login(ann, ours);

    const late = await ask(
      '{ me { id } }',
      {},
      {
        ...ours,
        authorization,
        cookie: `confab-refresh=${token}`,
      },
    );

    expect(late.error.code).toBe('SESSION_REVOKED');
    expect(late.cookie).toBeUndefined();
  });
});

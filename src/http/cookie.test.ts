import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';

const ORIGIN = 'https://app.example.com';
const ALLOWED = { origin: ORIGIN, 'apollo-require-preflight': 'true' };
const ME = '{ me { user { id } } }';

let app: TestApp;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  app = await startApp({ authCookie: true, allowedOrigins: [ORIGIN] });
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

async function ask(query: string, headers: Record<string, string>, url = app.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as any;
  const cookie = response.headers.getSetCookie()[0];
  return { data, code: errors?.[0]?.extensions.code, cookie, headers: response.headers };
}
const login = ({ email, password }: Person) =>
  `mutation { login(input: { identifier: "${email}", password: "${password}" }) {
    accessToken accessTokenExpiresAt refreshToken
  } }`;
const cookieOf = ({ token }: Person) => `other=1; confab=${token}`;

describe('the cookie', () => {
  it('is set by a sign-in, out of reach of pages', async () => {
    const { data, cookie } = await ask(login(ann), ALLOWED);

    const { accessToken, accessTokenExpiresAt } = data.login;
    expect(cookie?.split('; ')).toEqual([
      `confab=${accessToken}`,
      'Path=/',
      `Expires=${new Date(accessTokenExpiresAt).toUTCString()}`,
      'HttpOnly',
      'Secure',
      'SameSite=Lax',
    ]);
  });

  it('is set anew by a refresh', async () => {
    const first = await ask(login(ann), ALLOWED);
    const { refreshToken } = first.data.login;

    const { data, cookie } = await ask(
      `mutation { refreshSession(input: { refreshToken: "${refreshToken}" }) { accessToken } }`,
      ALLOWED,
    );

    expect(cookie).toContain(`confab=${data.refreshSession.accessToken};`);
  });

  it.each([
    ['another origin', { ...ALLOWED, origin: 'https://evil.example.com' }],
    ['no origin', { 'apollo-require-preflight': 'true' }],
    ['no preflight', { origin: ORIGIN }],
  ])('is neither set nor accepted with %s', async (_case, headers) => {
    const signedIn = await ask(login(ann), headers);
    const asked = await ask(ME, { ...headers, cookie: cookieOf(ann) });

    expect(signedIn.cookie).toBeUndefined();
    expect(asked.data).toEqual({ me: null });
  });

  it('is who asks, with the preflight header and an allowed origin', async () => {
    const { data, headers } = await ask(ME, { ...ALLOWED, cookie: cookieOf(ann) });

    expect(data.me.user.id).toBe(ann.id);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });

  it('gives way to a bearer token', async () => {
    const headers = { ...ALLOWED, cookie: cookieOf(ann), authorization: `Bearer ${bob.token}` };

    const { data } = await ask(ME, headers);

    expect(data.me.user.id).toBe(bob.id);
  });

  it.each([
    'logout { revokedSessionId }',
    'logoutEverywhere(input: {}) { revokedSessionIds }',
    'deleteAccount(input: { password: "a quiet harbour at dawn" }) { deletedUserId }',
  ])('is cleared by %s', async (mutation) => {
    const [eve] = await app.people('eve');

    const { cookie } = await ask(`mutation { ${mutation} }`, { ...ALLOWED, cookie: cookieOf(eve) });

    expect(cookie).toBe(
      'confab=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('is cleared when its session has ended', async () => {
    const [eve] = await app.people('eve');
    await eve.run('mutation { logout { revokedSessionId } }');

    const { code, cookie } = await ask(ME, { ...ALLOWED, cookie: cookieOf(eve) });

    expect(code).toBe('SESSION_REVOKED');
    expect(cookie).toContain('confab=;');
  });

  it('is refused when it is not good, like any token', async () => {
    const { data, code } = await ask(ME, { ...ALLOWED, cookie: 'confab=garbage' });

    expect({ data, code }).toEqual({ data: undefined, code: 'UNAUTHENTICATED' });
  });

  it('is nothing where it is not switched on', async () => {
    const plain = await startApp({ allowedOrigins: [ORIGIN] });
    const [eve] = await plain.people('eve');

    const signedIn = await ask(login(eve), ALLOWED, plain.url);
    const asked = await ask(ME, { ...ALLOWED, cookie: cookieOf(eve) }, plain.url);

    expect(signedIn.cookie).toBeUndefined();
    expect(signedIn.headers.get('access-control-allow-credentials')).toBeNull();
    expect(asked.data).toEqual({ me: null });
    await plain.stop();
  });
});

describe('the cookie on a socket', () => {
  async function meOver(headers: Record<string, string>, payload?: object): Promise<unknown> {
    const socket = new WebSocket(`ws://127.0.0.1:${app.port}/graphql`, 'graphql-transport-ws', {
      headers,
    });
    const refused = once(socket, 'error').then(([error]) => error.message);
    const next = async () => JSON.parse(String((await once(socket, 'message'))[0]));
    const told = once(socket, 'open').then(async () => {
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
      await next();
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: ME } }));
      const { payload: answer } = await next();
      return answer.data.me?.user.id ?? null;
    });
    told.catch(() => undefined);
    refused.catch(() => undefined);
    const result = await Promise.race([told, refused]);
    socket.terminate();
    return result;
  }

  it('is who asks, where the origin is allowed', async () => {
    expect(await meOver({ origin: ORIGIN, cookie: cookieOf(ann) })).toBe(ann.id);
  });

  it('is not accepted from another origin, nor without one', async () => {
    const cookie = cookieOf(ann);

    expect(await meOver({ cookie })).toBeNull();
    expect(await meOver({ cookie, origin: 'https://evil.example.com' })).toContain('403');
  });

  it('gives way to a bearer token', async () => {
    const headers = { origin: ORIGIN, cookie: cookieOf(ann) };

    expect(await meOver({ ...headers, authorization: `Bearer ${bob.token}` })).toBe(bob.id);
    expect(await meOver(headers, { Authorization: `Bearer ${bob.token}` })).toBe(bob.id);
  });
});

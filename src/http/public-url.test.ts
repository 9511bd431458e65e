import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Config } from '../config.ts';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { openSocket, upgrade } from '../../test/kit/raw-socket.ts';

const EXPORT = `mutation ($password: String!) {
  exportMyData(input: { password: $password }) { exportUrl }
}`;
const PUBLIC_URL = 'https://chat.example';
const OUR_PROXY = { trustedProxies: ['127.0.0.0/8'] };

let app: TestApp;
let ann: Person;
const start = async (overrides: Partial<Config>) => {
  app = await startApp(overrides);
  [ann] = await app.people('ann');
};
afterEach(() => app.stop());

/** Unlike `fetch`, it lets a Host be forged. */
async function post(headers: Record<string, string>, body: object) {
  const asked = request({
    host: '127.0.0.1',
    port: app.port,
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  asked.end(JSON.stringify(body));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { headers: response.headers, body: JSON.parse(await text(response)) };
}

/** What the links begin with that are given out over both doors. */
async function originsOfLinks(headers: Record<string, string>): Promise<string[]> {
  const operation = { query: EXPORT, variables: { password: ann.password } };
  const authorization = `Bearer ${ann.token}`;
  const overHttp = await post({ authorization, ...headers }, operation);
  const socket = await openSocket(app, { headers: { authorization, ...headers } });
  socket.send({ type: 'connection_init' });
  await socket.next();
  socket.send({ id: '1', type: 'subscribe', payload: operation });
  const overSocket = await socket.next();
  socket.socket.terminate();
  return [overHttp.body, overSocket.payload].map(
    ({ data }) => new URL(data.exportMyData.exportUrl).origin,
  );
}

describe('a link', () => {
  it('begins with PUBLIC_URL, whatever Host or proxy says', async () => {
    await start({ publicUrl: PUBLIC_URL, ...OUR_PROXY });

    const forged = await originsOfLinks({ host: 'evil.example' });
    const forwarded = await originsOfLinks({
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
    });

    expect([...forged, ...forwarded]).toEqual(Array.from({ length: 4 }, () => PUBLIC_URL));
  });

  it('begins with what a trusted proxy calls us, on both doors alike', async () => {
    await start(OUR_PROXY);

    const named = await originsOfLinks({
      'x-forwarded-host': 'elsewhere.example, outer.example:8443',
      'x-forwarded-proto': 'https',
    });
    const passedOn = await originsOfLinks({ host: 'outer.example', 'x-forwarded-proto': 'https' });

    expect(named).toEqual(['https://outer.example:8443', 'https://outer.example:8443']);
    expect(passedOn).toEqual(['https://outer.example', 'https://outer.example']);
  });

  it('begins with this machine where nobody is to be trusted', async () => {
    await start({});
    const here = `http://127.0.0.1:${app.port}`;

    const forged = await originsOfLinks({
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    });
    const byName = await originsOfLinks({ host: 'localhost:8080' });

    expect(forged).toEqual([here, here]);
    expect(byName).toEqual(['http://localhost:8080', 'http://localhost:8080']);
  });
});

describe('a start without PUBLIC_URL', () => {
  const warnings = async (overrides: Partial<Config>) => {
    const lines: string[] = [];
    app = await startApp({ logLevel: 'warn', ...overrides }, { write: (line) => lines.push(line) });
    const found = lines.filter((line) => line.includes('PUBLIC_URL'));
    return found.map((line) => JSON.parse(line));
  };

  it.each([
    ['it listens everywhere', { host: '0.0.0.0' }, 'since it listens on 0.0.0.0'],
    ['a proxy stands before it', OUR_PROXY, 'since a proxy stands before it'],
  ])('warns that others do not find files where %s', async (_what, overrides, why) => {
    const [warning, ...others] = await warnings(overrides);

    expect(warning.msg).toContain(why);
    expect(warning.linksBeginWith).toBe(`http://127.0.0.1:${app.port}`);
    expect(others).toEqual([]);
  });

  it.each([
    ['it listens on this machine alone', {}],
    ['it is told', { host: '0.0.0.0', publicUrl: PUBLIC_URL, ...OUR_PROXY }],
  ])('says nothing where %s', async (_what, overrides) => {
    expect(await warnings(overrides)).toEqual([]);
  });
});

describe('our own page behind a proxy that rewrites Host', () => {
  const inner = 'inner.example:4000';
  const isLetIn = async (origin: string, headers: Record<string, string>) => {
    const { headers: answered } = await post(
      { host: inner, origin, ...headers },
      { query: '{me{id}}' },
    );
    const { status } = await upgrade(app, '/graphql', {
      host: inner,
      origin,
      'sec-websocket-protocol': 'graphql-transport-ws',
      ...headers,
    });
    return [answered['access-control-allow-origin'], status];
  };

  it('is let in by PUBLIC_URL, and by the name that a trusted proxy tells', async () => {
    await start({ production: true, publicUrl: PUBLIC_URL });
    expect(await isLetIn(PUBLIC_URL, {})).toEqual([PUBLIC_URL, 101]);
    expect(await isLetIn('https://evil.example', {})).toEqual([undefined, 403]);
    await app.stop();

    await start({ production: true, ...OUR_PROXY });
    const told = { 'x-forwarded-host': 'chat.example', 'x-forwarded-proto': 'https' };
    expect(await isLetIn(PUBLIC_URL, told)).toEqual([PUBLIC_URL, 101]);
    expect(await isLetIn('https://evil.example', told)).toEqual([undefined, 403]);
  });
});

it('shows the network of a client whose address a proxy gives with its port', async () => {
  await start(OUR_PROXY);
  const query = `mutation { login(input: { identifier: "${ann.username}", password: "${ann.password}" }) {
    account { sessions { addressPrefix current } }
  } }`;

  const { body } = await post({ 'x-forwarded-for': '203.0.113.7:4711' }, { query });

  const [current] = body.data.login.account.sessions;
  expect(current).toEqual({ current: true, addressPrefix: '203.0.113.0/24' });
});

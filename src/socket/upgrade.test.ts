import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../test/kit/app.ts';
import { firstBytesAfter, openReady, openSocket, upgrade } from '../../test/kit/raw-socket.ts';

const PROTOCOL = 'graphql-transport-ws';
const MAX_FRAME_BYTES = 256 * 1024;

let app: TestApp;
let production: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp({ allowedOrigins: ['https://app.example'] });
  [ann] = await app.people('ann');
  production = await startApp({ production: true, allowedOrigins: ['https://app.example'] });
});
afterAll(() => Promise.all([app.stop(), production.stop()]));

const ask = (headers: Record<string, string>, server = app, path = '/graphql') =>
  upgrade(server, path, { 'sec-websocket-protocol': PROTOCOL, ...headers });
const statusFor = async (origin: string, server = app) => (await ask({ origin }, server)).status;
/** The code of a close frame. */
const closeCodeIn = (frame: Buffer) => frame.readUInt16BE(2);

describe('an upgrade', () => {
  it('is for one path, whatever its query', async () => {
    expect((await ask({}, app, '/graphql?from=a-client')).status).toBe(101);

    for (const path of ['/', '/graphql/', '/graphql/more', '/subscriptions', '//[', '*']) {
      expect([path, (await ask({}, app, path)).status]).toEqual([path, 404]);
    }
  });

  it('is for clients that are no browser, and for pages of this server and of those allowed', async () => {
    expect((await ask({})).status).toBe(101);
    expect(await statusFor(app.url)).toBe(101);
    expect(await statusFor('https://app.example')).toBe(101);
    expect(await statusFor(production.url, production)).toBe(101);
    expect(await statusFor('https://app.example', production)).toBe(101);
  });

  it('is for pages that are developed on this machine, though not in production', async () => {
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:8080']) {
      expect(await statusFor(origin)).toBe(101);
      expect(await statusFor(origin, production)).toBe(403);
    }
  });

  it.each([
    'https://foreign.example',
    'http://localhost.foreign.example',
    'https://app.example.foreign.example',
    'http://app.example',
    'https://app.example:444',
    'null',
    'nonsense',
    '',
  ])('is refused to pages of any other origin: %s', async (origin) => {
    expect(await statusFor(origin)).toBe(403);
  });

  it.each([
    ['none', {}],
    ['the one of an older library', { 'sec-websocket-protocol': 'graphql-ws' }],
    ['others', { 'sec-websocket-protocol': 'mqtt, graphql-ws' }],
  ])('to another protocol is closed with 4406: %s', async (_what, headers) => {
    expect(closeCodeIn(await firstBytesAfter(app, '/graphql', headers))).toBe(4406);
  });

  it('picks our protocol among several', async () => {
    const { headers } = await ask({ 'sec-websocket-protocol': `mqtt, ${PROTOCOL}` });

    expect(headers).toMatchObject({ 'sec-websocket-protocol': PROTOCOL });
  });

  it('never compresses: a small frame cannot become a large one', async () => {
    const { headers } = await ask({ 'sec-websocket-extensions': 'permessage-deflate' });

    expect(headers).not.toHaveProperty('sec-websocket-extensions');
  });
});

describe('a frame', () => {
  const padded = (bytes: number) => {
    const empty = JSON.stringify({ type: 'ping', payload: { padding: '' } }).length;
    return { type: 'ping', payload: { padding: 'x'.repeat(bytes - empty) } };
  };

  it('of 256 KiB is taken from a user; a larger one closes its socket with 1009, and no other', async () => {
    const [large, other] = [await openReady(app, ann.token), await openReady(app, null)];

    large.send(padded(MAX_FRAME_BYTES));
    expect((await large.next()).type).toBe('pong');
    large.send(padded(MAX_FRAME_BYTES + 1));

    expect((await large.closed()).code).toBe(1009);
    await other.roundTrip();
    other.socket.close();
  });

  it('in pieces counts as a whole, also before anybody has signed in', async () => {
    const socket = await openSocket(app);

    const piece = 'x'.repeat(MAX_FRAME_BYTES / 2);
    for (let count = 0; count < 3; count++) socket.socket.send(piece, { fin: false });

    expect((await socket.closed()).code).toBe(1009);
  });
});

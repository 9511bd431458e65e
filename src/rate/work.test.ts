import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { ratesWith } from '../../test/kit/rates.ts';
import { openReady } from '../../test/kit/raw-socket.ts';

const ME = '{ me { id } }';
const ORIGIN = 'https://app.example';
const LIMITED = { extensions: { code: 'RATE_LIMITED' } };
/** Takes longer to refuse than most documents take to answer. */
const costly = (n: number) => `{ feed { ${'nodes { text } '.repeat(150)} } nothing${n} }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    rateLimits: true,
    rates: ratesWith({ guestWork: '30/3600', work: '20/3600' }),
    trustedProxies: ['127.0.0.0/8'],
    allowedOrigins: [ORIGIN],
  });
});
afterAll(() => app.stop());

/** A guest at an address of their own. */
function guestAt(address: string, more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address, ...more };
  const post = (body: RequestInit['body']) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers, body, duplex: 'half' });
  return {
    post,
    ask: (query: string) => post(JSON.stringify({ query })),
    get: (path: string) => fetch(`${app.url}${path}`, { headers }),
  };
}
const codeOf = async (response: Response) =>
  ((await response.json()) as any).errors?.[0].extensions.code ?? 'OK';

describe('what is refused', () => {
  it('is counted by its size, and refused unread once that is too much', async () => {
    const { ask } = guestAt('192.0.2.1');
    const codes = [];
    for (let n = 0; n < 4; n++) codes.push(await codeOf(await ask(costly(n))));

    const refused = await ask(`{ ${costly(5)}`);
    const small = await ask(ME);

    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED', 'RATE_LIMITED']));
    expect(codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await codeOf(small)).toBe('OK');
  });

  it('is counted when it is no request at all, and then not even read as JSON', async () => {
    const { post, get } = guestAt('192.0.2.2', { origin: ORIGIN });
    const codes = [];
    while (codes.at(-1) !== 'RATE_LIMITED') codes.push(await codeOf(await post('nothing')));

    const refused = await post('nothing');

    expect(codes).toEqual([...Array(29).fill('BAD_REQUEST'), 'RATE_LIMITED']);
    // A page of another origin can read that.
    expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect((await get('/nowhere')).status).toBe(429);
    expect((await get('/health/live')).status).toBe(200);
  });
});

describe('a request', () => {
  it('counts for its bytes, which a client may say or not', async () => {
    const { post, ask } = guestAt('192.0.2.3');
    const large = JSON.stringify({ query: ME, extensions: { padding: 'x'.repeat(60_000) } });

    const first = await post(large);
    const second = await post(large);
    const inPieces = await post(new Blob([large]).stream());
    const small = await ask(ME);

    const statuses = [first, second, inPieces, small].map(({ status }) => status);
    expect(statuses).toEqual([200, 429, 429, 200]);
  });

  it('counts for its document only where that is new', async () => {
    const { ask } = guestAt('192.0.2.4');
    const long = `${ME} #${'-'.repeat(2_600)}`;
    const statuses = [];
    for (let n = 0; n < 8; n++) statuses.push((await ask(long)).status);

    const other = await ask(`${long}-`);

    expect(statuses).toEqual(Array(8).fill(200));
    expect(other.status).toBe(429);
  });

  it('comes out of what its user has, not its address, over HTTP and sockets alike', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const socket = await openReady(app, ann.token);
    for (let n = 0; n < 8; n++) {
      socket.send({ id: `${n}`, type: 'subscribe', payload: { query: ME } });
    }
    const answers = await socket.take(16);
    while ((await app.guest.reply(ME)).status === 200);
    while ((await ann.reply(ME)).status === 200);

    socket.send({ id: 'more', type: 'subscribe', payload: { query: ME } });
    const refused = await socket.next();

    expect(answers.map(({ type }) => type)).toContain('next');
    expect(refused).toMatchObject({ type: 'error', payload: [LIMITED] });
    expect(await bob.run(ME)).toMatchObject({ me: {} });
    expect(await app.as('nonsense').fail(ME)).toMatchObject(LIMITED);
    socket.socket.close();
  });
});

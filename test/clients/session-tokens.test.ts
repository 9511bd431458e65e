import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Confab } from '../../client/src/confab.ts';
import { documentOf } from '../../client/src/document.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import type { ConfabStorage } from '../../client/src/storage.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { clockAhead } from '../kit/clock.ts';
import { startServing } from '../kit/command.ts';
import { createTestDatabase } from '../kit/database.ts';
import { expired } from '../kit/tokens.ts';
import { until } from '../kit/until.ts';

const ME = documentOf<{ me: { user: { id: string } } | null }, object>('{ me { user { id } } }');
const REFRESH = 'mutation RefreshSession';
const PASSWORD = 'a quiet harbour at dawn';
const MINUTES = 60_000;

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
/** Ends what a test has started for itself. */
const afterTest: (() => unknown)[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  app.endTest();
  for (const end of afterTest.splice(0)) await end();
});
afterAll(() => app.stop());

const isRefresh = ({ body }: RequestInit = {}) =>
  typeof body === 'string' && body.includes(REFRESH);
const idOf = async (confab: Confab) => (await confab.request(ME, {})).me?.user.id;

/** Whoever signs in through it gets an access token that has expired. */
const givingExpired: typeof fetch = async (url, options) => {
  const response = await fetch(url, options);
  const { data, errors } = await response.json();
  if (data?.login) data.login.accessToken = expired(data.login.accessToken, app.config.jwt.secret);
  return Response.json({ data, errors });
};

/** Two clients that share what is stored, like two tabs. */
async function openTwo(options: Parameters<ClientApp['open']>[0] = {}) {
  const [ann] = await app.people('ann');
  const memory = createMemory();
  const one = await app.signIn(ann, { ...options, storage: createMemoryStorage(memory) });
  const other = app.open({ ...options, storage: createMemoryStorage(memory) });
  await other.session.ready;
  return { ann, one, other };
}

describe('a token that the server calls expired', () => {
  it('is exchanged, and the request asked again', async () => {
    const [ann] = await app.people('ann');
    const refreshes = app.proxy.listenFor(REFRESH);
    const confab = await app.signIn(ann, { fetch: givingExpired });

    expect(await idOf(confab)).toBe(ann.id);
    expect(refreshes()).toBe(1);
  });

  it('is exchanged once for all who ask at once, in all tabs', async () => {
    const refreshes = app.proxy.listenFor(REFRESH);
    const { ann, one, other } = await openTwo({ fetch: givingExpired });

    const ids = await Promise.all(
      Array.from({ length: 10 }, (_value, n) => idOf(n % 2 ? one : other)),
    );

    expect(new Set(ids)).toEqual(new Set([ann.id]));
    expect(refreshes()).toBe(1);
  });
});

describe('an exchange', () => {
  it('happens once for ten forced at once', async () => {
    const { one, other } = await openTwo();
    const { Authorization } = await one.session.authorization();
    const refreshes = app.proxy.listenFor(REFRESH);

    const tokens = await Promise.all(
      Array.from({ length: 10 }, async (_value, n) => {
        const { session } = n % 2 ? one : other;
        session.expire(Authorization);
        return (await session.authorization()).Authorization;
      }),
    );

    expect(refreshes()).toBe(1);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(Authorization);
  });

  it('keeps who is signed in where the network fails, and says so', async () => {
    const { ann, one } = await openTwo();
    one.session.expire((await one.session.authorization()).Authorization);
    app.proxy.cut();

    await expect(one.request(ME, {})).rejects.toMatchObject({ code: 'NETWORK_ERROR' });

    expect(one.session.viewer.get()?.user.id).toBe(ann.id);
    app.proxy.mend();
    // The connections of before are found dead one after the other.
    await until(async () => (await idOf(one).catch(() => null)) === ann.id, 'it asks again');
  });

  it('is asked again where its answer was lost', async () => {
    let answers = 0;
    const losing: typeof fetch = async (url, options) => {
      const response = await fetch(url, options);
      if (isRefresh(options) && ++answers === 1) throw new TypeError('The connection is gone');
      return response;
    };
    const { ann, one } = await openTwo({ fetch: losing });
    one.session.expire((await one.session.authorization()).Authorization);

    expect(await idOf(one)).toBe(ann.id);
    expect(answers).toBe(2);
    await app.sql(`UPDATE sessions SET rotated_at = rotated_at - interval '1 hour'`);
    one.session.expire((await one.session.authorization()).Authorization);
    expect(await idOf(one)).toBe(ann.id);
  });

  it('does not come back with a token that another tab has exchanged meanwhile', async () => {
    const [ann] = await app.people('ann');
    const memory = createMemory();
    // It has waited for its turn long enough.
    const impatient: ConfabStorage = {
      ...createMemoryStorage(memory),
      exclusively: (_name, action) => action(),
    };
    const { session } = await app.signIn(ann, { storage: impatient });
    let refreshes = 0;
    const sleeping: typeof fetch = async (url, options) => {
      if (!isRefresh(options)) return fetch(url, options);
      refreshes += 1;
      session.expire((await session.authorization()).Authorization);
      await session.authorization();
      throw new TypeError('The connection is gone');
    };
    const other = app.open({ storage: createMemoryStorage(memory), fetch: sleeping });
    await other.session.ready;
    other.session.expire((await other.session.authorization()).Authorization);

    expect(await idOf(other)).toBe(ann.id);

    expect(refreshes).toBe(1);
  });

  it('goes on from a token that cannot be stored', async () => {
    const [ann] = await app.people('ann');
    const storage = createMemoryStorage();
    let isFull = false;
    const filling: ConfabStorage = {
      ...storage,
      write: async (...args) => {
        if (isFull) throw new Error('The disk is full');
        await storage.write(...args);
      },
    };
    const confab = await app.signIn(ann, { storage: filling });
    isFull = true;

    for (let count = 0; count < 2; count += 1) {
      confab.session.expire((await confab.session.authorization()).Authorization);
      expect(await idOf(confab)).toBe(ann.id);
      await app.sql(`UPDATE sessions SET rotated_at = rotated_at - interval '1 hour'`);
    }
  });

  it('is no reason to fail while the token is still good', async () => {
    let refusals = 0;
    const refusing: typeof fetch = async (url, options) => {
      if (!isRefresh(options)) return fetch(url, options);
      refusals += 1;
      const extensions = { code: 'RATE_LIMITED', retryAfter: 9 };
      return Response.json({ errors: [{ message: 'Too often', extensions }] }, { status: 429 });
    };
    const [ann] = await app.people('ann');
    const confab = await app.signIn(ann, { fetch: refusing });
    const now = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 14.8 * MINUTES);

    expect(await idOf(confab)).toBe(ann.id);

    expect(refusals).toBeGreaterThan(0);
  });
});

describe('two tabs with short tokens', () => {
  it('go on over many exchanges, one for each token', async () => {
    const short = await startClientApp({ accessTokenSeconds: 3 });
    afterTest.push(
      () => short.endTest(),
      () => short.stop(),
    );
    const [ann] = await short.people('ann');
    const memory = createMemory();
    const one = await short.signIn(ann, { storage: createMemoryStorage(memory) });
    const other = short.open({ storage: createMemoryStorage(memory) });
    const refreshes = short.proxy.listenFor(REFRESH);
    const startedAt = performance.now();

    await until(async () => {
      expect(await Promise.all([one, other].map(idOf))).toEqual([ann.id, ann.id]);
      return refreshes() > 3;
    }, 'four exchanges');

    // Each is exchanged after two thirds of its three seconds.
    const wanted = 1 + (performance.now() - startedAt) / 2_000;
    expect(refreshes()).toBeLessThanOrEqual(wanted);
  });
});

describe.each([
  ['ahead', -20 * MINUTES],
  ['behind', 20 * MINUTES],
])('a device whose clock is %s by 20 minutes', (_case, serverAheadMs) => {
  it('exchanges no token that is good', async () => {
    const database = await createTestDatabase();
    afterTest.push(() => database.drop());
    const server = await startServing({
      ...clockAhead(serverAheadMs),
      DATABASE_URL: database.url,
      JWT_SECRET: 'a secret that only tests may know',
      JOBS: 'off',
    });
    afterTest.unshift(() => server.kill());
    let refreshes = 0;
    const counting: typeof fetch = (url, options) => {
      if (isRefresh(options)) refreshes += 1;
      return fetch(url, options);
    };
    const confab = app.open({ url: `${server.url}/graphql`, fetch: counting });
    const input = { username: 'ann', email: 'ann@example.com', password: PASSWORD };
    const { user } = await confab.session.register(input);

    for (let count = 0; count < 5; count += 1) expect(await idOf(confab)).toBe(user.id);

    expect(refreshes).toBe(0);
  });
});

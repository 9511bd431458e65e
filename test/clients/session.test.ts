import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { openSession } from '../../client/src/confab.ts';
import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import { documentOf } from '../../client/src/document.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { ratesWith } from '../kit/rates.ts';
import { until } from '../kit/until.ts';

const PASSWORD = 'a quiet harbour at dawn';
const ME = documentOf<{ me: { user: { id: string } } | null }, object>('{ me { user { id } } }');

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('signing in', () => {
  it('makes whoever registers the viewer, and lists the device by its name', async () => {
    const { session } = app.open({ device: { name: 'Kitchen tablet', kind: 'TABLET' } });
    const input = { username: 'newcomer', email: 'newcomer@example.com', password: PASSWORD };

    const viewer = await session.register(input);

    expect(viewer.user.username).toBe('newcomer');
    expect(session.viewer.get()).toBe(viewer);
    const devices = await app.sql(
      'SELECT device_name, device_kind FROM sessions WHERE user_id = $1',
      [viewer.user.id],
    );
    expect(devices).toEqual([{ device_name: 'Kitchen tablet', device_kind: 'TABLET' }]);
  });

  it('goes without a client, and one that takes the session over is live at once', async () => {
    const [ann] = await app.people('ann');
    const session = openSession({ url: app.clientUrl, storage: createMemoryStorage() });
    await session.login(ann.username, ann.password);

    const confab = app.open({ session });

    const connection = confab.live.get()?.connection;
    await until(() => connection?.get().state === 'live', 'it is live');
    expect(await confab.request(ME, {})).toEqual({ me: { user: { id: ann.id } } });
  });

  it('says which values were refused', async () => {
    const { session } = app.open();

    const attempt = session.register({ username: '?', email: 'x@example.com', password: PASSWORD });

    await expect(attempt).rejects.toMatchObject({
      name: 'ConfabError',
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'username', message: expect.any(String), reason: 'MALFORMED' }],
      retryAfter: null,
    });
    expect(session.viewer.get()).toBeNull();
  });

  it('says after how many seconds it may be tried again', async () => {
    const strict = await startClientApp({ rateLimits: true, rates: ratesWith({ signIn: '2/60' }) });
    const { session } = strict.open();
    const attempt = () => session.login('nobody', 'not this one').catch((error: unknown) => error);
    await attempt();
    await attempt();

    const error: any = await attempt();
    await strict.stop();

    expect(error.code).toBe('RATE_LIMITED');
    expect(error.retryAfter).toBeGreaterThan(0);
    expect(error.retryAfter).toBeLessThanOrEqual(60);
  });

  it('shows who it is after a reload, without any network', async () => {
    const [ann] = await app.people('ann');
    const storage = createMemoryStorage();
    const { session } = await app.signIn(ann, { storage });
    const viewer = session.viewer.get();
    app.proxy.cut();

    const reloaded = app.open({ storage });
    await reloaded.session.ready;

    expect(reloaded.session.viewer.get()).toEqual(viewer);
    app.proxy.mend();
    // The connections of before are found dead one after the other.
    const idOfViewer = async () => (await reloaded.request(ME, {})).me?.user.id;
    await until(async () => (await idOfViewer().catch(() => null)) === ann.id, 'it asks again');
  });
});

describe('a request', () => {
  it('takes text and what other generators parse alike', async () => {
    const [ann] = await app.people('ann');
    const confab = await app.signIn(ann);

    const byText = await confab.request('{ me { user { id } } }', {});
    const byNode = await confab.request(parse('{ me { user { id } } }'), {});

    expect(byText).toEqual({ me: { user: { id: ann.id } } });
    expect(byNode).toEqual(byText);
  });

  it('fails with NETWORK_ERROR where a connection has gone silent, after its time', async () => {
    // A guest: nothing else of theirs is on its way, for which there would be another connection.
    const confab = app.open({ requestTimeoutMs: 300 });
    const works = () => confab.request(ME, {}).then(Boolean, () => false);
    await until(works, 'a request over a connection of before');
    app.proxy.swallow();
    const startedAt = performance.now();

    await expect(confab.request(ME, {})).rejects.toMatchObject({ code: 'NETWORK_ERROR' });

    expect(performance.now() - startedAt).toBeGreaterThan(250);
    await until(works, 'a request over a new connection');
  });

  it('counts the whole answer into its time', async () => {
    const endless = async (_url: unknown, { signal }: RequestInit = {}) =>
      new Response(
        new ReadableStream({
          start: (body) => signal?.addEventListener('abort', () => body.error(signal.reason)),
        }),
      );
    const confab = app.open({ fetch: endless, requestTimeoutMs: 50 });

    await expect(confab.request(ME, {})).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
  });

  it.each([
    ['a page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['JSON of somebody else', Response.json({ login: 'Accept our terms first' })],
  ])('fails with NETWORK_ERROR where the answer is %s', async (_case, answer) => {
    const confab = app.open({ fetch: async () => answer });

    await expect(confab.request(ME, {})).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
  });

  it('fails with NETWORK_ERROR where nobody answers', async () => {
    const confab = app.open();
    app.proxy.cut();

    await expect(confab.request(ME, {})).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
  });
});

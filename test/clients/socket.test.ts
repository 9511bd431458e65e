import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { documentOf } from '../../client/src/document.ts';
import { ConfabError } from '../../client/src/errors.ts';
import { backoffMs } from '../../client/src/pause.ts';
import { createSocket } from '../../client/src/socket.ts';
import { act } from '../kit/chats.ts';
import { type SocketApp, startSocketApp } from '../kit/socket.ts';
import { until } from '../kit/until.ts';

let app: SocketApp;
beforeAll(async () => void (app = await startSocketApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('the socket', () => {
  it('notices a silent connection within 15 seconds, and loses nothing', async () => {
    const follower = await app.startFollowing({ through: app.proxy.port });

    app.proxy.swallow();
    const silentSince = performance.now();
    await follower.write();
    await until(() => follower.state() !== 'live', 'It notices');
    expect(performance.now() - silentSince).toBeLessThan(16_000);

    await follower.expectAll();
    expect(follower.state()).toBe('live');
  });

  it('waits longer each time while it is refused, and never longer than ten seconds', async () => {
    const { states, state } = await app.startFollowing({ through: app.proxy.port });

    app.proxy.cut();
    await until(() => states.filter(({ state }) => state === 'waiting').length > 4, 'It tries');
    app.proxy.mend();
    await until(() => state() === 'live', 'It is back');

    const retries = states.flatMap(({ retryAt }) => retryAt ?? []);
    const gaps = retries.slice(1).map((retryAt, index) => retryAt - (retries[index] ?? 0));
    expect(gaps.at(-1)).toBeGreaterThan(400);
    expect(Math.max(...Array.from({ length: 100 }, () => backoffMs(100)))).toBeLessThanOrEqual(
      10_000,
    );
    expect(Math.min(...Array.from({ length: 100 }, () => backoffMs(100)))).toBeLessThan(9_000);
  });

  it('tries at once when it is woken, and tells until then when it will', async () => {
    const { socket, states, state, retryAt } = await app.startFollowing({
      through: app.proxy.port,
    });
    app.proxy.cut();
    await until(() => (retryAt() ?? 0) > Date.now() + 1_000, 'It waits for more than a second');
    app.proxy.mend();

    socket.wake();
    await nextTurn();
    expect(states.at(-1)).toMatchObject({ state: 'connecting', retryAt: null });
    await until(() => state() === 'live', 'It is back');

    expect(states.at(-1)).toEqual({ state: 'live', retryAt: null, failure: null });
  });

  it('asks for no token any more once it is disposed of', async () => {
    let asked = 0;
    let fail = () => {};
    const authorization = () =>
      new Promise<never>((_resolve, reject) => {
        asked += 1;
        fail = () => reject(new ConfabError('NETWORK_ERROR', 'There is no network'));
      });
    const session = { authorization, expire: () => undefined, refused: async () => true };
    const socket = createSocket({ url: app.url, session, WebSocket });
    const sink = { next: () => undefined, end: () => undefined };
    socket.subscribe(documentOf('subscription { inboxEvents { __typename } }'), () => ({}), sink);

    socket.dispose();
    fail();
    await sleep(300);

    expect(asked).toBe(1);
  });

  it('is called live only once the server has taken the token', async () => {
    const { states, state } = await app.startFollowing();

    states.splice(0);
    app.relay.refuse();
    app.relay.close(1012);
    await until(() => states.filter(({ state }) => state === 'waiting').length > 3, 'It tries');
    const failing = states.splice(0);
    app.relay.mend();
    await until(() => state() === 'live', 'It is back');

    expect(failing.map(({ state }) => state)).not.toContain('live');
    expect(failing.at(-1)?.failure?.code).toBe('NETWORK_ERROR');
  });

  it('is not called live by what comes over a connection that it has given up', async () => {
    const [ann] = await app.people('ann');
    const authorization = async () => ({ Authorization: `Bearer ${ann.token}` });
    const session = { authorization, expire: () => undefined, refused: async () => true };
    const closing: (() => void)[] = [];
    class LateToClose extends WebSocket {
      override close(code?: number) {
        closing.push(() => super.close(code));
      }
    }
    const url = `http://127.0.0.1:${app.relay.port}/graphql`;
    const socket = createSocket({ url, session, WebSocket: LateToClose });
    const states: string[] = [];
    const { connection } = socket;
    connection.subscribe(() => states.push(connection.get().state));

    app.relay.hold('connection_ack');
    const sink = { next: () => undefined, end: () => undefined };
    socket.subscribe(documentOf('subscription { inboxEvents { __typename } }'), () => ({}), sink);
    await until(() => app.relay.heldCount() > 0, 'It is told too late');
    app.relay.refuse();
    await until(() => states.includes('waiting'), 'It gives up', 60_000);
    app.relay.mend();
    await until(() => connection.get().state === 'live', 'It is live over another one');
    socket.dispose();
    closing.forEach((close) => close());

    expect(states[states.indexOf('live') - 1]).toBe('connecting');
  });

  it('takes another connection in place of one over which comes what is no message', async () => {
    const { write, expectAll } = await app.startFollowing();
    const opened = app.relay.opened();

    app.relay.rewrite((text) => text.slice(1));
    await write();
    await until(() => app.relay.opened() > opened, 'It connects anew');
    app.relay.mend();
    await write();

    await expectAll();
  });

  it('presents a new token over the open connection when the server says that one ends', async () => {
    const { session, write, expectAll } = await app.startFollowing();
    const { Authorization: before } = await session.authorization();
    const opened = app.relay.opened();

    app.relay.say({ type: 'ping', payload: { authExpiresAt: new Date().toISOString() } });
    await until(async () => (await session.authorization()).Authorization !== before, 'It is new');
    await write();
    await expectAll();

    expect(app.relay.opened()).toBe(opened);
  });

  it('stops when the session was ended elsewhere, and says so', async () => {
    const { ann, ends, socket, session } = await app.startFollowing();

    await act(ann, 'logoutEverywhere', { keepCurrent: true });
    await until(() => ends.length > 0, 'It has ended');

    expect(ends).toEqual([expect.objectContaining({ code: 'SESSION_REVOKED' })]);
    expect(socket.connection.get()).toMatchObject({
      state: 'stopped',
      failure: { code: 'SESSION_REVOKED' },
    });
    expect(session.ended.get()).toMatchObject({ reason: 'REVOKED' });
  });

  it('does nothing more once it is disposed of', async () => {
    const { socket, states, ends } = await app.startFollowing();
    const seen = states.length;
    const before = app.relay.opened();
    await until(() => app.subscriptionCount() === 2, 'It follows, and so does her inbox');

    socket.dispose();
    socket.dispose();
    socket.wake();
    await new Promise((resolve) => setTimeout(resolve, 400));

    expect(app.relay.opened()).toBe(before);
    await until(() => app.subscriptionCount() === 1, 'There is her inbox alone');
    expect([states.length, ends]).toEqual([seen, []]);
  });
});

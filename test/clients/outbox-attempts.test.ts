import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { networkError } from '../../client/src/errors.ts';
import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import { watchNetwork } from '../../client/src/network.ts';
import { createOutbox } from '../../client/src/outbox.ts';
import type { Ask } from '../../client/src/request.ts';
import type { Connection } from '../../client/src/socket.ts';
import { createStore } from '../../client/src/store.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { historyOf, openScreen } from '../kit/screen.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  jest.restoreAllMocks();
  app.endTest();
});
afterAll(() => app.stop());

/** An outbox of which no attempt is ever answered, and a connection that is what one says. */
function openSilent() {
  const connection = createStore<Connection>(IS.live);
  const attempts: (AbortSignal | undefined)[] = [];
  const ask: Ask = (_document, _variables, signal) => {
    attempts.push(signal);
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(networkError(signal.reason)));
    });
  };
  const storage = createMemoryStorage();
  const outbox = createOutbox({
    ask,
    watchNetwork,
    storage,
    viewerId: 'ann',
    connection,
    sent: () => {},
  });
  return { attempts, connection, outbox };
}

const IS = {
  live: { state: 'live', retryAt: null, failure: null },
  waiting: { state: 'waiting', retryAt: null, failure: networkError('Silence') },
} satisfies Record<string, Connection>;

const isLate = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe('a message whose network has died without a word', () => {
  it('goes by another connection soon, and is there once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await send(bob, chatId, 'before');
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();

    app.proxy.swallow();
    screen.live.outbox.send(chatId, { text: 'into silence' });
    // Well before a request of another kind is given up.
    await until(() => screen.waiting().length === 0, 'that it is sent', 12_000);

    await screen.becomes(['before', 'into silence']);
    const texts = (await historyOf(ann, chatId)).map(({ text }) => text);
    expect(texts).toEqual(['before', 'into silence']);
    expect(screen.requests.count('SendMessage')).toBeGreaterThan(1);
  });

  it('is tried anew when the socket has noticed it, and when the socket is back', async () => {
    const { attempts, connection, outbox } = openSilent();
    outbox.send('chat', { text: 'into silence' });
    await until(() => attempts.length === 1, 'the first attempt');
    await isLate();

    connection.set(IS.waiting);
    await until(() => attempts.length === 2, 'the second');
    await isLate();
    connection.set(IS.live);
    await until(() => attempts.length === 3, 'the third');

    expect(attempts.map((signal) => signal?.aborted)).toEqual([true, true, false]);
    outbox.dispose();
  });

  it('is not tried anew while its answer may be on its way', async () => {
    const { attempts, connection, outbox } = openSilent();
    // However long the machine takes, no time passes.
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    outbox.send('chat', { text: 'just now' });
    await until(() => attempts.length === 1, 'the attempt');

    connection.set(IS.waiting);
    connection.set(IS.live);

    expect(attempts.map((signal) => signal?.aborted)).toEqual([false]);
    outbox.dispose();
  });
});

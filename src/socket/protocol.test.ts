import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createGroup } from '../../test/kit/chats.ts';
import { startApp, type Person, type TestApp } from '../../test/kit/app.ts';
import { openReady, openSocket, type RawSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';
import { promised } from '../../test/kit/scale.ts';

const MESSAGES = 'subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { text } }';
const MAX_REASON_BYTES = 123;

let app: TestApp;
let ann: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  chatId = await createGroup(ann);
});
afterAll(() => app.stop());

const opened: RawSocket[] = [];
afterEach(() => opened.splice(0).forEach(({ socket }) => socket.terminate()));
const open = async (): Promise<RawSocket> => keep(await openSocket(app));
const ready = async (token: string | null = ann.token): Promise<RawSocket> =>
  keep(await openReady(app, token));
function keep(socket: RawSocket): RawSocket {
  opened.push(socket);
  return socket;
}

const subscribe = (id: string, query: string, more: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, ...more },
});
const watch = (id: string) => subscribe(id, MESSAGES, { variables: { chatId } });
const live = (count: number) =>
  until(() => app.subscriptionCount() === count, `${count} subscriptions`);

describe('a connection', () => {
  it('is acknowledged once, and refused a second time with 4429', async () => {
    const socket = await ready(null);

    socket.send({ type: 'connection_init' });

    expect(await socket.closed()).toEqual({
      code: 4429,
      reason: 'Too many initialisation requests',
    });
  });

  it('is refused with 4429 when it is asked for twice before the answer', async () => {
    const socket = await open();

    const init = { type: 'connection_init', payload: { authorization: `Bearer ${ann.token}` } };
    socket.send(init);
    socket.send(init);

    expect((await socket.closed()).code).toBe(4429);
  });

  it('is closed with 4408 when nobody asks for it within three seconds', async () => {
    const startedAt = Date.now();
    const socket = await open();
    socket.send({ type: 'ping' });

    expect(await socket.closed()).toEqual({
      code: 4408,
      reason: 'Connection initialisation timeout',
    });
    expect(Date.now() - startedAt).toBeGreaterThan(2_900);
    expect(Date.now() - startedAt).toBeLessThan(promised(3_000));
  });

  it('runs nothing before it is acknowledged: 4401', async () => {
    const [early, tooSoon] = [await open(), await open()];

    early.send(watch('1'));
    tooSoon.send({ type: 'connection_init', payload: { Authorization: `Bearer ${ann.token}` } });
    tooSoon.send(watch('1'));

    expect(await early.closed()).toEqual({ code: 4401, reason: 'Unauthorized' });
    expect(await tooSoon.closed()).toEqual({ code: 4401, reason: 'Unauthorized' });
    await live(0);
  });

  it('answers a ping with its payload, before and after it is acknowledged', async () => {
    const socket = await open();

    socket.send({ type: 'ping', payload: { at: 1 } });
    socket.send({ type: 'connection_init' });
    socket.send({ type: 'pong', payload: { at: 2 } });
    socket.send({ type: 'ping' });

    const answers = await socket.take(3);
    expect(answers).toContainEqual({ type: 'pong', payload: { at: 1 } });
    expect(answers).toContainEqual({ type: 'connection_ack' });
    expect(answers).toContainEqual({ type: 'pong' });
  });
});

describe('what is no message of the protocol', () => {
  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['JSON that is no object', '[]'],
    ['null', 'null'],
    ['bytes', Buffer.from('{"type":"ping"}')],
    ['a message without a type', '{}'],
    ['an unknown type', '{"type":"start"}'],
    ['a message that only servers send', '{"type":"connection_ack"}'],
    ['a result', '{"type":"next","id":"1","payload":{"data":{}}}'],
    ['an operation without an id', '{"type":"subscribe","payload":{"query":"{ me { id } }"}}'],
    ['an empty id', '{"type":"subscribe","id":"","payload":{"query":"{ me { id } }"}}'],
    ['an operation without a query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['a batch', '{"type":"subscribe","id":"1","payload":[{"query":"{ me { id } }"}]}'],
    ['variables that are no object', JSON.stringify(subscribe('1', '{ me }', { variables: [1] }))],
    ['an init payload that is no object', '{"type":"connection_init","payload":"token"}'],
    ['complete without an id', '{"type":"complete"}'],
    ['a long type', `{"type":"${'x'.repeat(10_000)}"}`],
    ['a long type of several bytes a character', `{"type":"${'€😀'.repeat(3_000)}"}`],
    ['half a character', `{"type":"${'\\ud83d'.repeat(300)}"}`],
  ])('closes the socket with 4400 and a reason: %s', async (_what, text) => {
    const socket = await ready();

    socket.send(text);

    const { code, reason } = await socket.closed();
    expect(code).toBe(4400);
    expect(reason).not.toBe('');
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(MAX_REASON_BYTES);
  });
});

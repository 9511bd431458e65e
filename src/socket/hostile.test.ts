import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createGroup, send } from '../../test/kit/chats.ts';
import { startApp, type Person, type TestApp } from '../../test/kit/app.ts';
import { openReady, openSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';

const COPIES = Array.from({ length: 25 }, (_, index) => `copy${index}: text`).join(' ');
const LARGE = `subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { ${COPIES} } }`;
const LARGE_EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { seq ... on MessageAddedEvent { message { ${COPIES} } } }
}`;
/** 16 KB. */
const LONG_TEXT = '😀'.repeat(4_000);
const HANDSHAKE = [
  'GET /graphql HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
  'Sec-WebSocket-Protocol: graphql-transport-ws',
];

let app: TestApp;
let ann: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  chatId = await createGroup(ann);
});
afterAll(() => app.stop());
/** A server learns later than its client that a socket is closed. */
afterEach(() => until(() => app.subscriptionCount() === 0, 'nobody watches'));

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const isFine = async () => expect(await ann.run('{ me { user { id } } }')).toBeDefined();

describe('a socket that does not read', () => {
  it('is closed with 4410 and let go of, long before the server is full', async () => {
    const [deaf, hearing] = [await openReady(app, ann.token), await openReady(app, ann.token)];
    for (const socket of [deaf, hearing]) {
      socket.send({
        id: '1',
        type: 'subscribe',
        payload: { query: LARGE, variables: { chatId } },
      });
    }
    await until(() => app.subscriptionCount() === 2, 'both watch');

    deaf.socket.pause();
    let sent = 0;
    while (app.subscriptionCount() === 2 && sent < 100) {
      await send(ann, chatId, LONG_TEXT);
      sent += 1;
    }

    expect(app.subscriptionCount()).toBe(1);
    expect(await hearing.take(sent)).toHaveLength(sent);
    deaf.socket.resume();
    expect(await deaf.closed()).toEqual({ code: 4410, reason: 'Too slow: resume' });
    expect(deaf.pending().length).toBeLessThan(sent);
    hearing.socket.close();
  });

  it('is cut off when it does not even read that it is closed', async () => {
    const deaf = await openReady(app, ann.token);
    deaf.send({ id: '1', type: 'subscribe', payload: { query: LARGE, variables: { chatId } } });
    await until(() => app.subscriptionCount() === 1, 'it watches');

    deaf.socket.pause();
    while (app.subscriptionCount() === 1) await send(ann, chatId, LONG_TEXT);
    let isCutOff = false;
    void deaf.closed().then(() => (isCutOff = true));
    // Who does not read learns only by writing that nobody is there any more.
    while (!isCutOff) {
      deaf.socket.ping(() => undefined);
      await sleep(200);
    }

    expect((await deaf.closed()).code).toBe(1006);
  });

  it('keeps nobody waiting who resumes beside it, and is closed with 4410 when it resumes itself', async () => {
    const { seq: after } = await send(ann, chatId, 'first');
    for (let count = 0; count < 60; count++) await send(ann, chatId, LONG_TEXT);
    const [deaf, hearing] = [await openReady(app, ann.token), await openReady(app, ann.token)];
    deaf.socket.pause();
    for (const socket of [deaf, hearing]) {
      const variables = { chatId, after };
      socket.send({ id: '1', type: 'subscribe', payload: { query: LARGE_EVENTS, variables } });
    }

    const [ready, ...replayed] = await hearing.take(61);
    await until(() => app.subscriptionCount() === 1, 'it is given up', 24_000);
    deaf.socket.resume();

    expect(ready.payload.data.chatEvents.seq).toBeNull();
    const seqs = replayed.map(({ payload }) => payload.data.chatEvents.seq);
    expect(seqs).toEqual(seqs.map((_seq, index) => after + 1 + index));
    expect((await deaf.closed()).code).toBe(4410);
    hearing.socket.close();
  });

  it('is closed when it keeps asking, too', async () => {
    const socket = await openReady(app, ann.token);
    socket.socket.pause();

    const payload = { padding: 'x'.repeat(200_000) };
    for (let count = 0; count < 100; count++) socket.send({ type: 'ping', payload });
    await until(() => socket.socket.bufferedAmount === 0, 'all is taken');
    socket.socket.resume();

    expect((await socket.closed()).code).toBe(4410);
    expect(socket.pending().length).toBeLessThan(100);
  });

  it('is not one that reads a large answer', async () => {
    for (let count = 0; count < 10; count++) await send(ann, chatId, LONG_TEXT);
    const socket = await openReady(app, ann.token);
    const query = `{ chat(id: "${chatId}") { messages(last: 10) { nodes { ${COPIES} } } } }`;

    socket.send({ id: '1', type: 'subscribe', payload: { query } });

    const [next, complete] = await socket.take(2);
    expect(JSON.stringify(next).length).toBeGreaterThan(2_000_000);
    expect(complete.type).toBe('complete');
    await socket.roundTrip();
    socket.socket.close();
  });
});

describe('the process survives', () => {
  it('a ping that is nested too deeply to be sent back', async () => {
    const socket = await openSocket(app);

    socket.send(`{"type":"ping","payload":{"a":${nested(8_000)}}}`);

    expect((await socket.closed()).code).toBe(4400);
    await isFine();
  });

  it.each([
    ['a pong', '"pong"'],
    ['an init', '"connection_init"'],
    ['the variables of a query', '"subscribe","id":"1"', '"query":"{ me { id } }","variables":'],
  ])('a message as deep, of which nothing is read: %s', async (_what, type, before = '"a":') => {
    const socket = await openReady(app, ann.token);

    socket.send(`{"type":${type},"payload":{${before}{"a":${nested(100_000)}}}}`);

    expect(await socket.closed()).toEqual({
      code: 4400,
      reason: 'At most 16384 keys and values in a request',
    });
    await isFine();
  });

  it.each([
    ['of a query', '{ me { user { id } } }', 'next'],
    ['of a subscription', 'subscription { postAdded { id } }', null],
    ['that are used', 'query ($a: ID!) { user(id: $a) { id } }', 'error'],
  ])('variables that are nested very deeply: %s', async (_what, query, answer) => {
    const socket = await openReady(app, ann.token);

    const payload = `{"query":${JSON.stringify(query)},"variables":{"a":${nested(8_000)}}}`;
    socket.send(`{"type":"subscribe","id":"1","payload":${payload}}`);

    if (answer) expect((await socket.next()).type).toBe(answer);
    else await until(() => app.subscriptionCount() === 1, 'it watches');
    socket.socket.close();
    await until(() => app.subscriptionCount() === 0, 'nobody watches');
    await isFine();
  });

  it('clients that are cut off while they are refused', async () => {
    for (const path of ['/elsewhere', '/graphql']) {
      for (let count = 0; count < 30; count++) {
        const peer = connect(app.port, '127.0.0.1');
        peer.on('error', () => undefined);
        await once(peer, 'connect');
        const request = HANDSHAKE.join('\r\n').replace('/graphql', path);
        peer.write(`${request}\r\nOrigin: https://foreign.example\r\n\r\n`);
        if (count % 2) await new Promise(setImmediate);
        peer.resetAndDestroy();
      }
    }

    await isFine();
  });

  it('frames that are no WebSocket, and handshakes that never end', async () => {
    const peers = Array.from({ length: 30 }, (_, index) => {
      const peer = connect(app.port, '127.0.0.1').on('error', () => undefined);
      const half = HANDSHAKE.slice(0, 1 + (index % HANDSHAKE.length)).join('\r\n');
      peer.write(index % 2 ? half : `${HANDSHAKE.join('\r\n')}\r\n\r\n${'\xff'.repeat(1_000)}`);
      return peer;
    });

    await isFine();
    peers.forEach((peer) => peer.destroy());
  });
});

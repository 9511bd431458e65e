import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config.ts';
import { createAdmission } from '../rate/admission.ts';
import { openReady, openSocket } from '../../test/kit/raw-socket.ts';
import { serveSockets } from './socket.ts';

const HANDSHAKE = [
  'GET /graphql HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
  'Sec-WebSocket-Protocol: graphql-transport-ws',
];

const config = readConfig({ JWT_SECRET: 'x'.repeat(32), RATE_LIMITS: 'off' });

/** Sockets on a server of their own, with what does not matter left out. */
async function serveAlone(options: { pipeline?: any; heartbeatMs?: number }) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const people = {
    sessions: { onRevoked() {}, findRevoked: async () => [] } as any,
    limiter: { isOn: false, consume: async () => undefined } as any,
    authenticate: async () => null,
    connected: () => () => undefined,
  };
  const sockets = serveSockets(server, {
    ...people,
    ...{ pipeline: {} as any, live: {} as any },
    originOf: () => 'http://127.0.0.1',
    isAllowedOrigin: () => true,
    cookies: { ofUpgrade: () => undefined },
    addressOf: () => '127.0.0.1',
    admission: createAdmission(config),
    sockets: config.sockets,
    ...options,
  });
  const stop = async () => {
    await sockets.close();
    server.close();
  };
  return { port, stop };
}

describe('a peer that is gone', () => {
  it('is found by the heartbeat, and one that lives is not', async () => {
    const { port, stop } = await serveAlone({ heartbeatMs: 1_000 });
    const living = await openSocket({ port });
    const dead = connect(port, '127.0.0.1');
    dead.write(`${HANDSHAKE.join('\r\n')}\r\n\r\n`);
    await once(dead, 'data');

    const startedAt = Date.now();
    await once(dead.resume(), 'close');

    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(living.socket.readyState).toBe(living.socket.OPEN);
    await stop();
  });
});

describe('an answer that is too long for a text', () => {
  it('fails by itself: its socket goes on', async () => {
    const answers = [{ data: { toJSON: () => 'x'.repeat(2 ** 29) } }, { data: { me: null } }];
    const failure = { message: 'Internal server error' };
    const pipeline = { answer: async () => answers.shift(), refusal: () => [failure] };
    const { port, stop } = await serveAlone({ pipeline });
    const socket = await openReady({ port }, null);

    for (const id of ['1', '2']) {
      socket.send({ id, type: 'subscribe', payload: { query: '{ me { id } }' } });
    }

    expect(await socket.take(3)).toEqual([
      { id: '1', type: 'error', payload: [failure] },
      { id: '2', type: 'next', payload: { data: { me: null } } },
      { id: '2', type: 'complete' },
    ]);
    socket.socket.close();
    await stop();
  });
});

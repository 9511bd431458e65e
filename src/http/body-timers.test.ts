import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { openRequest } from '../../test/kit/slow-request.ts';
import { until } from '../../test/kit/until.ts';
import { timeBodies } from './body-timers.ts';

const LIMITS = {
  maxMs: 400,
  uploadWindowMs: 600,
  uploadWindowBytes: 4,
  /** Less than the server's own, so that nobody waits for it. */
  silenceMs: 3_000,
  checkIntervalMs: 20,
};
const OF_20 = { method: 'PUT', headers: { 'content-length': 20 } };

let app: FastifyInstance;
let url: string;
let endless: Readable;
/** What the clock tells that bodies are timed by: only a test lets it go on. */
let nowMs = 0;
/** What has arrived of a body. */
let received = '';
beforeAll(async () => {
  jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
  endless = new Readable({ read: () => void endless.push(Buffer.alloc(65_536)) });
  app = fastify({ requestTimeout: 0, forceCloseConnections: true });
  timeBodies(app, LIMITS);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.put('/*', async ({ raw }, reply) => {
    try {
      for await (const part of raw) received += part;
      return reply.send(received);
    } catch {
      return reply.hijack();
    }
  });
  app.get('/endless', (_request, reply) => reply.send(endless));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(() => void (received = ''));
afterAll(async () => {
  jest.restoreAllMocks();
  await app.close();
});

/** So that the server has looked at it. */
async function pause(ms: number): Promise<void> {
  nowMs += ms;
  await sleep(5 * LIMITS.checkIntervalMs);
}

/** Five letters four times, with a pause after each has arrived. */
async function sendSlowly(path: string, pauseMs: number): Promise<number> {
  const request = openRequest(`${url}${path}`, OF_20);
  let isOver = false;
  void request.status.finally(() => (isOver = true)).catch(() => undefined);
  for (const sent of [5, 10, 15, 20]) {
    await request.send('abcde').catch(() => undefined);
    await until(() => received.length === sent || isOver, 'it has arrived');
    if (sent < 20) await pause(pauseMs);
  }
  request.end();
  return request.status;
}

describe('a body', () => {
  it('is waited for, and then ended with 408', async () => {
    expect(await sendSlowly('/anything', 100)).toBe(200);

    received = '';
    expect(await sendSlowly('/anything', 200)).toBe(408);
  });

  it('takes as long as it needs where it is a file, as long as it comes', async () => {
    expect(await sendSlowly('/upload/one', 500)).toBe(200);
  });

  it('is ended where it is a file that hardly comes', async () => {
    const request = openRequest(`${url}/upload/one`, OF_20);
    await request.send('abcdefgh');
    await until(() => received.length === 8, 'it has arrived');

    // What came along with the head counts for nothing: then it ends a window sooner.
    await pause(LIMITS.uploadWindowMs);
    await pause(LIMITS.uploadWindowMs);
    expect(await request.status).toBe(408);
  });
});

describe('an answer', () => {
  it('is ended where nobody takes it', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pause().write('GET /endless HTTP/1.1\r\nHost: here\r\n\r\n');

    await until(() => endless.destroyed, 'its end');

    socket.destroy();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify from 'fastify';
import { createLogger } from '../telemetry/logger.ts';
import { type Server, startServer } from '../main.ts';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { type Proxy, startProxy } from '../../test/kit/proxy.ts';
import { until } from '../../test/kit/until.ts';
import { serveHealth } from './health.ts';

const app = fastify();
const parts = {
  database: async () => {},
  migrations: () => Promise.reject(new Error('relation "secrets" is missing')),
};
const optional = { bus: () => new Promise<never>(() => {}) };
beforeAll(() => serveHealth(app, { checks: parts, optional, isStopping: () => false }));
afterAll(() => app.close());

it('names the parts that fail or hang, not why, and still says that it lives', async () => {
  const [live, ready] = await Promise.all([
    app.inject('/health/live'),
    app.inject('/health/ready'),
  ]);

  expect(live.statusCode).toBe(200);
  expect(ready.statusCode).toBe(503);
  expect(ready.headers['cache-control']).toBe('no-store');
  expect(ready.json()).toEqual({
    status: 'unavailable',
    database: 'ok',
    migrations: 'failing',
    bus: 'failing',
  });
});

it('stays ready without what it can do without, and says so', async () => {
  const other = fastify();
  const { database } = parts;
  serveHealth(other, { checks: { database }, optional, isStopping: () => false });

  const ready = await other.inject('/health/ready');

  expect(ready.statusCode).toBe(200);
  expect(ready.json()).toEqual({ status: 'degraded', database: 'ok', bus: 'failing' });
  await other.close();
});

describe('a server whose database hangs', () => {
  let base: TestApp;
  let proxy: Proxy;
  let server: Server;
  beforeAll(async () => {
    base = await startApp();
    const url = new URL(base.config.databaseUrl ?? '');
    proxy = await startProxy(Number(url.port || 5432));
    url.port = String(proxy.port);
    const config = { ...base.config, databaseUrl: url.href };
    server = await startServer(config, createLogger('silent'));
  });
  afterAll(async () => {
    proxy.mend();
    await server.stop();
    await proxy.stop();
    await base.stop();
  });

  const readiness = async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/health/ready`);
    return [response.status, (await response.json()) as any] as const;
  };

  it('asks it one thing at a time, however many want to know, and knows when it is back', async () => {
    const asked = ['transaction_read_only', 'mikro_orm_migrations'].map(proxy.listenFor);
    const [before] = await readiness();
    const known = asked.map((count) => count());
    proxy.hold('http');

    const answers: Promise<Awaited<ReturnType<typeof readiness>>>[] = [];
    for (let round = 0; round < 10; round++) {
      answers.push(...Array.from({ length: 10 }, readiness));
      await sleep(50);
    }
    const outcomes = await Promise.all(answers);

    expect(before).toBe(200);
    const failing = { status: 'unavailable', database: 'failing', migrations: 'failing' };
    for (const outcome of outcomes) expect(outcome).toMatchObject([503, failing]);
    for (const count of known) expect(count).toBeGreaterThanOrEqual(1);
    // One that has to connect first does not even come to ask.
    for (const count of asked)
      expect(count()).toBeLessThanOrEqual(known[asked.indexOf(count)]! + 2);

    proxy.letGo('http');
    await until(async () => (await readiness())[0] === 200, 'it is ready again');
  });
});

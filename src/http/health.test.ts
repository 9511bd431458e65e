import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { serveHealth } from './health.ts';

const app = fastify();
beforeAll(() => {
  serveHealth(app, {
    checks: {
      database: async () => {},
      migrations: () => Promise.reject(new Error('relation "secrets" is missing')),
      bus: () => new Promise(() => {}),
    },
    isStopping: () => false,
  });
});
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

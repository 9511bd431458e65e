import { spawn } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';

/** A Redis of the test's own, which it may stop and start; null where there is no `redis-server`. */
export async function startRedis() {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const start = async () => {
    const server = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    const failed = new Promise<never>((_resolve, reject) => server.once('error', reject));
    failed.catch(() => undefined);
    await Promise.race([answers(url), failed]);
    return server;
  };
  let server = await start().catch(() => null);
  if (!server) return null;

  const stop = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.once('exit', () => resolve());
      server.kill('SIGKILL');
      server = null;
    });
  return {
    url,
    stop,
    async restart() {
      await stop();
      server = await start();
    },
    /** It keeps its connections, and answers nothing. */
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    /** The channels that somebody listens to. */
    channels: () => ask(url, (redis) => redis.pubsub('CHANNELS', '*')) as Promise<string[]>,
    /** How many connections it has, but for the one that asks. */
    connections: () =>
      ask(
        url,
        async (redis) =>
          String(await redis.client('LIST'))
            .trim()
            .split('\n').length - 1,
      ),
  };
}

/** Tests that need Redis are skipped, loudly, only where there is none; never on CI. */
export function skipWithoutRedis(redis: unknown): boolean {
  if (redis) return false;
  if (process.env['CI']) throw new Error('There is no redis-server on this machine');
  console.warn('SKIPPED: there is no redis-server on this machine');
  return true;
}

async function ask<Answer>(url: string, question: (redis: Redis) => Promise<Answer>) {
  const redis = new Redis(url);
  try {
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
}

import type { Config } from '../../src/config.ts';
import { startApp } from './app.ts';
import { skipWithoutRedis, startRedis } from './redis.ts';

export type Pair = NonNullable<Awaited<ReturnType<typeof startPair>>>;

/** Two nodes on one database, joined by a Redis of their own; null, said aloud, where there is none. */
export async function startPair(overrides: Partial<Config> = {}) {
  const redis = await startRedis();
  if (skipWithoutRedis(redis) || !redis) return null;
  const app = await startApp({ ...overrides, redisUrl: redis.url });
  return {
    redis,
    app,
    other: await app.node(),
    async stop() {
      await app.stop();
      await redis.stop();
    },
  };
}

import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import { connectRedis } from '../store/redis/redis.ts';
import { rateLimited } from '../errors.ts';
import type { Bucket, Rate } from './settings.ts';

/** Beyond this an operation counts in memory. */
const REDIS_PATIENCE_MS = 50;
/** Beyond this a silent connection is given up: then nothing waits for it any more. */
const REDIS_SILENCE_MS = 300;

/** Where somebody stands in a bucket. */
export interface Standing {
  readonly limit: number;
  readonly remaining: number;
  /** When all of it is there again; now, where nothing is used. */
  readonly resetAt: Date;
}

/**
 * Counts over all nodes that share a Redis, and in this process without one. Where Redis is out of
 * reach each node counts for itself: it is never an error, and never waited for.
 */
export interface RateLimiter {
  /** False: nothing is counted. */
  readonly isOn: boolean;
  rateOf(bucket: Bucket): Rate;
  /** Throws RATE_LIMITED when there are not so many left. What is refused counts, but prolongs nothing. */
  consume(bucket: Bucket, key: string, points?: number): Promise<void>;
  /** What was consumed for something that is not to count after all. */
  giveBack(bucket: Bucket, key: string): Promise<void>;
  /** Consumes nothing. */
  standing(bucket: Bucket, key: string): Promise<Standing>;
  close(): void;
}

type Options = Pick<Config, 'rateLimits' | 'rates' | 'redisUrl' | 'redisPrefix'>;

export function createRateLimiter(options: Options, log: Pick<Logger, 'warn'>): RateLimiter {
  const { rateLimits: isOn, rates, redisUrl, redisPrefix } = options;
  const redis = redisUrl && isOn ? connect(redisUrl, log) : null;
  const counters = new Map(
    Object.entries(rates).map(([bucket, rate]) => {
      const keyPrefix = `${redisPrefix}limits:${bucket}`;
      return [bucket, createCounter({ ...rate, keyPrefix }, redis)];
    }),
  );

  function counterOf(bucket: Bucket) {
    const counter = counters.get(bucket);
    if (!counter) throw new Error(`There is no bucket ${bucket}`);
    return counter;
  }

  return {
    isOn,
    rateOf: (bucket) => rates[bucket],

    async consume(bucket, key, points = 1) {
      if (!isOn) return;
      try {
        await counterOf(bucket).consume(key, points);
      } catch (error) {
        throw error instanceof RateLimiterRes ? refusal(error, points, rates[bucket]) : error;
      }
    },

    async giveBack(bucket, key) {
      if (isOn) await counterOf(bucket).reward(key);
    },

    async standing(bucket, key) {
      const { points: limit } = rates[bucket];
      const state = isOn ? await counterOf(bucket).get(key) : null;
      if (!state || state.msBeforeNext <= 0) {
        return { limit, remaining: limit, resetAt: new Date() };
      }
      const resetAt = new Date(Date.now() + state.msBeforeNext);
      return { limit, remaining: Math.max(0, limit - state.consumedPoints), resetAt };
    },

    close: () => redis?.disconnect(),
  };
}

function connect(url: string, log: Pick<Logger, 'warn'>): Redis {
  return connectRedis(url, {
    log,
    meanwhile: 'each node keeps rate limits for itself',
    commandTimeout: REDIS_PATIENCE_MS,
    socketTimeout: REDIS_SILENCE_MS,
  });
}

function createCounter(
  { points, seconds, keyPrefix }: Rate & { readonly keyPrefix: string },
  redis: Redis | null,
) {
  const inMemory = new RateLimiterMemory({ points, duration: seconds, keyPrefix });
  if (!redis) return inMemory;
  return new RateLimiterRedis({
    storeClient: redis,
    points,
    duration: seconds,
    keyPrefix,
    rejectIfRedisNotReady: true,
    insuranceLimiter: inMemory,
    // Who was refused is refused without asking Redis again; what is used up may still be given back.
    inMemoryBlockOnConsumed: points + 1,
  });
}

function refusal({ msBeforeNext }: RateLimiterRes, asked: number, { points, seconds }: Rate) {
  const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  if (asked <= points) return rateLimited(retryAfter);
  return rateLimited(
    retryAfter,
    `Asks for ${asked} at once, and ${points} in ${seconds} s is the limit: send fewer`,
  );
}

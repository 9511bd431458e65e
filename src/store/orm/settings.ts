import { type CleanedEnv, makeValidator, str } from 'envalid';
import { redisUrls, requireUrl, seconds } from '../../settings/kinds.ts';
import { readDatabaseUrl } from '../postgres/url.ts';

/** With one connection, whoever holds it and asks for another would wait for ever. */
const poolSize = makeValidator((value) => {
  const number = Number(value);
  if (!/^\d{1,4}$/.test(value) || number < 2) throw new Error('is not a number from 2 to 9999');
  return number;
});
const databaseUrl = makeValidator((value) => {
  // Where a socket is named as `host`, a name may stand before no host.
  const url = URL.canParse(value) ? value : value.replace('@/', '@localhost/');
  requireUrl(url, ['postgres:', 'postgresql:']);
  try {
    readDatabaseUrl(url);
  } catch (error) {
    throw new Error(`cannot be used (${error instanceof Error ? error.message : String(error)})`);
  }
  return url;
});

export const STORE_SETTINGS = {
  DATABASE_URL: databaseUrl({
    default: undefined,
    desc: 'A PostgreSQL (15 or newer) instead of the embedded one.',
  }),
  DATABASE_POOL_SIZE: poolSize({
    default: 20,
    desc: 'Connections to PostgreSQL, at most, and two more for background work.',
  }),
  DATABASE_STATEMENT_SECONDS: seconds({
    default: 8,
    desc: 'How long PostgreSQL may work on one statement; a connection that says nothing for 2 s longer is given up.',
  }),
  REDIS_URL: redisUrls({
    default: undefined,
    desc: 'A Redis (7 or newer) or Valkey that joins several nodes; of a cluster several nodes, comma-separated.',
  }),
  REDIS_PREFIX: str({
    default: 'confab:',
    desc: 'What the names of channels begin with: it keeps apart those who share a Redis.',
  }),
};

export interface StoreSettings {
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  readonly databaseStatementSeconds: number;
  /** Null: everything in process. */
  readonly redisUrl: string | null;
  readonly redisPrefix: string;
}

export function readStores(env: CleanedEnv<typeof STORE_SETTINGS>): StoreSettings {
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    databaseStatementSeconds: env.DATABASE_STATEMENT_SECONDS,
    redisUrl: env.REDIS_URL ?? null,
    redisPrefix: env.REDIS_PREFIX,
  };
}

import { resolve } from 'node:path';
import { bool, cleanEnv, num, str } from 'envalid';
import { StartupError } from './errors.ts';
import { LIMIT_SETTINGS, type Rates, readRates } from './limits/settings.ts';
import { OTP_SETTINGS, type OtpSettings, readOtp } from './phone/settings.ts';
import { keepSecret, MIN_SECRET_BYTES } from './secret.ts';
import {
  count,
  databaseUrl,
  list,
  networks,
  poolSize,
  port,
  redisUrls,
  secret,
} from './setting-kinds.ts';

/** Every setting that the environment can give, with what it means for people. */
export const SETTINGS = {
  NODE_ENV: str({
    default: 'development',
    choices: ['development', 'test', 'production'],
    desc: 'Production wants a JWT_SECRET, and admits no foreign origin but ALLOWED_ORIGINS.',
  }),
  HOST: str({ default: '127.0.0.1', desc: 'The address to listen on.' }),
  PORT: port({ default: 4000, desc: 'The port to listen on; 0 takes a free one.' }),
  CONFAB_DATA_DIR: str({
    default: '.confab',
    desc: 'Where the embedded database and the made secret live.',
  }),
  DATABASE_URL: databaseUrl({
    default: undefined,
    desc: 'A PostgreSQL (15 or newer) instead of the embedded one.',
  }),
  DATABASE_POOL_SIZE: poolSize({ default: 20, desc: 'Connections to PostgreSQL, at most.' }),
  REDIS_URL: redisUrls({
    default: undefined,
    desc: 'A Redis (7 or newer) or Valkey that joins several nodes; of a cluster several nodes, comma-separated.',
  }),
  REDIS_PREFIX: str({
    default: 'confab:',
    desc: 'What the names of channels begin with: it keeps apart those who share a Redis.',
  }),
  PRESENCE_HEARTBEAT_SECONDS: count({
    default: 5,
    desc: 'How often a node says that it lives: after three, its users are offline.',
  }),
  DRAIN_SECONDS: count({
    default: 5,
    desc: 'On SIGTERM, the time over which sockets are told to reconnect; 0 tells all of them at once.',
  }),
  LOG_RETENTION_DAYS: count({
    default: 30,
    desc: 'How long what happens in a chat is kept for clients that resume.',
  }),
  LOG_RETENTION_EVENTS: count({
    default: 1_000,
    desc: 'The newest events of each chat that are kept however old they are.',
  }),
  JWT_SECRET: secret({
    default: undefined,
    desc: 'Signs access tokens; 32 bytes or more. Development makes one.',
  }),
  JWT_ISSUER: str({ default: 'confab', desc: 'The `iss` of access tokens.' }),
  JWT_AUDIENCE: str({ default: 'confab', desc: 'The `aud` of access tokens.' }),
  ACCESS_TOKEN_SECONDS: count({ default: 900, desc: 'How long an access token lives.' }),
  REFRESH_TOKEN_SECONDS: count({ default: 7 * 86_400, desc: 'How long a refresh token lives.' }),
  SESSION_MAX_SECONDS: count({
    default: 90 * 86_400,
    desc: 'How long a session lives however often it is refreshed.',
  }),
  REFRESH_GRACE_SECONDS: count({
    default: 30,
    desc: 'How long a refresh token that was exchanged gives the same successor again.',
  }),
  BCRYPT_COST: num({
    default: 12,
    choices: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    desc: 'The work factor of password hashes.',
  }),
  MESSAGE_EDIT_WINDOW: count({
    default: 0,
    desc: 'Seconds in which a message can be edited; 0 is for ever.',
  }),
  MESSAGE_EDIT_UNTIL_READ: bool({
    default: false,
    desc: 'Whether a message stands once another member has read it.',
  }),
  DELETED_ACCOUNT_MESSAGES: str({
    default: 'tombstones',
    choices: ['tombstones', 'keep'],
    desc: 'What becomes of the messages of a deleted account: they are emptied, or kept without a sender.',
  }),
  AUTH_COOKIE: bool({
    default: false,
    desc: 'Whether browsers may have their access token as a cookie.',
  }),
  ALLOWED_ORIGINS: list({
    default: [],
    desc: 'Origins of frontends besides our own, comma-separated.',
  }),
  TRUSTED_PROXIES: networks({
    default: [],
    desc: 'Addresses or networks (CIDR) of our proxies, comma-separated: their X-Forwarded-For is believed.',
  }),
  RATE_LIMITS: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Off for tests and benchmarks; production refuses that.',
  }),
  ...LIMIT_SETTINGS,
  ...OTP_SETTINGS,
  INTROSPECTION: bool({
    default: true,
    desc: 'Whether the schema can be asked for, and GraphiQL is served.',
  }),
  LOG_LEVEL: str({
    default: 'info',
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    desc: 'What is logged.',
  }),
};

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  /** Null: everything in process. */
  readonly redisUrl: string | null;
  readonly redisPrefix: string;
  readonly presenceHeartbeatSeconds: number;
  /** 0: at once. */
  readonly drainSeconds: number;
  /** What is both older and further back is gone. */
  readonly logRetention: { readonly days: number; readonly events: number };
  readonly jwt: { readonly secret: string; readonly issuer: string; readonly audience: string };
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly sessionMaxSeconds: number;
  readonly refreshGraceSeconds: number;
  readonly bcryptCost: number;
  /** 0: unlimited. */
  readonly messageEditWindowSeconds: number;
  readonly messageEditUntilRead: boolean;
  readonly keepDeletedMessages: boolean;
  readonly authCookie: boolean;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly rateLimits: boolean;
  readonly rates: Rates;
  readonly otp: OtpSettings;
  readonly introspection: boolean;
  readonly logLevel: string;
}

/** All that commands which sign no tokens need. */
export type Settings = Omit<Config, 'jwt'>;

/** Reads and checks the environment once; throws a StartupError that names every wrong variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = read(environment);
  const settings = settingsIn(env);
  return {
    ...settings,
    jwt: {
      secret: env.JWT_SECRET ?? secretFor(settings),
      issuer: env.JWT_ISSUER,
      audience: env.JWT_AUDIENCE,
    },
  };
}

export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings =>
  settingsIn(read(environment));

/** Whether whoever runs this wants to see where something failed; it works with bad settings, too. */
export const wantsDetails = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  /^(debug|trace)$/.test(environment.LOG_LEVEL ?? '') || isWatched(environment);

/** Whether `node --watch` runs this, for somebody who is changing it. */
const isWatched = ({ WATCH_REPORT_DEPENDENCIES: watched }: NodeJS.ProcessEnv) =>
  watched !== undefined;

/** Whether npm runs this in a shell, which does not pass on the signals that npm is sent. */
export const isRunByNpm = ({ npm_lifecycle_event: script } = process.env): boolean =>
  script !== undefined;

const read = (environment: NodeJS.ProcessEnv) =>
  cleanEnv(withoutEmpty(environment), SETTINGS, { reporter: refuse });

function settingsIn(env: ReturnType<typeof read>): Settings {
  return {
    production: env.NODE_ENV === 'production',
    dataDir: resolve(env.CONFAB_DATA_DIR),
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL ?? null,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    redisUrl: env.REDIS_URL ?? null,
    redisPrefix: env.REDIS_PREFIX,
    presenceHeartbeatSeconds: env.PRESENCE_HEARTBEAT_SECONDS,
    drainSeconds: env.DRAIN_SECONDS,
    logRetention: { days: env.LOG_RETENTION_DAYS, events: env.LOG_RETENTION_EVENTS },
    accessTokenSeconds: env.ACCESS_TOKEN_SECONDS,
    refreshTokenSeconds: env.REFRESH_TOKEN_SECONDS,
    sessionMaxSeconds: env.SESSION_MAX_SECONDS,
    refreshGraceSeconds: env.REFRESH_GRACE_SECONDS,
    bcryptCost: env.BCRYPT_COST,
    messageEditWindowSeconds: env.MESSAGE_EDIT_WINDOW,
    messageEditUntilRead: env.MESSAGE_EDIT_UNTIL_READ,
    keepDeletedMessages: env.DELETED_ACCOUNT_MESSAGES === 'keep',
    authCookie: env.AUTH_COOKIE,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    rateLimits: env.RATE_LIMITS === 'on' || refuseUnlimited(env.NODE_ENV),
    rates: readRates(env),
    otp: readOtp(env, env.NODE_ENV === 'production'),
    introspection: env.INTROSPECTION,
    logLevel: env.LOG_LEVEL,
  };
}

/** An empty variable is how compose files and shells say "not set". */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function refuse({ errors }: { errors: Record<string, Error | undefined> }): void {
  const wrong = Object.entries(errors).map(([name, error]) => `${name} ${error?.message ?? ''}`);
  if (wrong.length > 0) throw new StartupError(`${wrong.join('; ')}: set it anew, or remove it`);
}

/** Always false where it returns. */
function refuseUnlimited(environment: string): false {
  if (environment === 'production') {
    throw new StartupError('RATE_LIMITS is off in production: remove it');
  }
  return false;
}

function secretFor({ production, dataDir }: Settings): string {
  if (!production) return keepSecret(dataDir);
  throw new StartupError(`JWT_SECRET is not set: give it ${MIN_SECRET_BYTES} random bytes or more`);
}

import { resolve } from 'node:path';
import { cleanEnv, str } from 'envalid';
import {
  ACCOUNT_SETTINGS,
  type AccountSettings,
  readAccount,
} from './identity/account/settings.ts';
import {
  readSession,
  SESSION_SETTINGS,
  type SessionSettings,
} from './identity/session/settings.ts';
import { readStores, STORE_SETTINGS, type StoreSettings } from './store/orm/settings.ts';
import { FILE_SETTINGS, type FileStoreSettings, readFileStore } from './store/files/settings.ts';
import { StartupError } from './errors.ts';
import { DOOR_SETTINGS, type DoorSettings, readDoors } from './http/settings.ts';
import { JOB_SETTINGS, type JobSettings, readJobs } from './jobs/settings.ts';
import { DEVELOPMENT_RATES, LIMIT_SETTINGS, type Rates, readRates } from './rate/settings.ts';
import { MESSAGE_SETTINGS, type MessageSettings, readMessages } from './chat/message/settings.ts';
import { readSearch, SEARCH_SETTINGS, type SearchSettings } from './chat/search/settings.ts';
import { MEDIA_SETTINGS, type MediaSettings, readMedia } from './media/media/settings.ts';
import {
  readVerification,
  VERIFICATION_SETTINGS,
  type VerificationSettings,
} from './media/verification/settings.ts';
import { OTP_SETTINGS, type OtpSettings, readOtp } from './identity/phone/settings.ts';
import { LIVE_SETTINGS, type LiveSettings, readLive } from './socket/settings.ts';
import { keepSecret, MIN_SECRET_BYTES, type Secrets } from './settings/secret.ts';

/** Every setting that the environment can give, with what it means for people; each domain has its own. */
export const SETTINGS = {
  NODE_ENV: str({
    default: 'development',
    choices: ['development', 'test', 'production'],
    desc: 'Production wants a JWT_SECRET, and admits no foreign origin but ALLOWED_ORIGINS.',
  }),
  CONFAB_DATA_DIR: str({
    default: '.confab',
    desc: 'Where the embedded database, the made secret and files that people send live.',
  }),
  LOG_LEVEL: str({
    default: 'info',
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    desc: 'What is logged.',
  }),
  RATE_LIMITS: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Off for tests and benchmarks; production refuses that.',
  }),
  ...DOOR_SETTINGS,
  ...STORE_SETTINGS,
  ...FILE_SETTINGS,
  ...JOB_SETTINGS,
  ...LIVE_SETTINGS,
  ...SESSION_SETTINGS,
  ...ACCOUNT_SETTINGS,
  ...MESSAGE_SETTINGS,
  ...SEARCH_SETTINGS,
  ...MEDIA_SETTINGS,
  ...VERIFICATION_SETTINGS,
  ...LIMIT_SETTINGS,
  ...OTP_SETTINGS,
};

export interface Config
  extends
    DoorSettings,
    StoreSettings,
    JobSettings,
    LiveSettings,
    SessionSettings,
    AccountSettings,
    MessageSettings,
    SearchSettings,
    MediaSettings {
  readonly production: boolean;
  /** Absolute. */
  readonly dataDir: string;
  readonly files: FileStoreSettings;
  readonly logLevel: string;
  readonly jwt: Secrets & { readonly issuer: string; readonly audience: string };
  readonly rateLimits: boolean;
  readonly rates: Rates;
  readonly otp: OtpSettings;
  readonly verification: VerificationSettings;
}

/** All that commands which sign no tokens need. */
export type Settings = Omit<Config, 'jwt'>;

/** Reads and checks the environment once; throws a StartupError that names every wrong variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = read(environment);
  const settings = settingsIn(env, environment);
  const [secret = secretFor(settings), ...formerSecrets] = env.JWT_SECRET ?? [];
  return {
    ...settings,
    jwt: {
      secret,
      formerSecrets,
      issuer: env.JWT_ISSUER,
      audience: env.JWT_AUDIENCE,
    },
  };
}

export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings =>
  settingsIn(read(environment), environment);

/** Whether whoever runs this wants to see where something failed; it works with bad settings, too. */
export const wantsDetails = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  /^(debug|trace)$/.test(environment.LOG_LEVEL ?? '') || isWatched(environment);

/** Whether `node --watch` runs this, for somebody who is changing it. */
const isWatched = ({ WATCH_REPORT_DEPENDENCIES: watched }: NodeJS.ProcessEnv) =>
  watched !== undefined;

/** Whether npm runs this in a shell, which does not pass on the signals that npm is sent. */
export const isRunByNpm = ({ npm_lifecycle_event: script } = process.env): boolean =>
  script !== undefined;

function read(environment: NodeJS.ProcessEnv) {
  const given = withoutEmpty(environment);
  const rates = given.NODE_ENV === 'production' ? {} : DEVELOPMENT_RATES;
  return cleanEnv({ ...rates, ...given }, SETTINGS, { reporter: refuse });
}

function settingsIn(env: ReturnType<typeof read>, environment: NodeJS.ProcessEnv): Settings {
  const production = env.NODE_ENV === 'production';
  const dataDir = resolve(env.CONFAB_DATA_DIR);
  return {
    production,
    dataDir,
    files: readFileStore(env, { dataDir, production, joined: env.REDIS_URL !== undefined }),
    logLevel: env.LOG_LEVEL,
    ...readDoors(env, production),
    ...readStores(env),
    ...readJobs(env),
    ...readLive(env),
    ...readSession(env),
    ...readAccount(env),
    ...readMessages(env),
    ...readSearch(env),
    ...readMedia(env),
    rateLimits: env.RATE_LIMITS === 'on' || refuseUnlimited(production),
    rates: readRates(env),
    otp: readOtp(env, production),
    ...readVerification(env, environment.PATH),
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
function refuseUnlimited(production: boolean): false {
  if (production) throw new StartupError('RATE_LIMITS is off in production: remove it');
  return false;
}

function secretFor({ production, dataDir }: Settings): string {
  if (!production) return keepSecret(dataDir);
  throw new StartupError(`JWT_SECRET is not set: give it ${MIN_SECRET_BYTES} random bytes or more`);
}

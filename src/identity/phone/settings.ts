import { makeValidator, str } from 'envalid';
import { StartupError } from '../../errors.ts';

const DEV_CODE = /^\d{6}$/;

const devCode = makeValidator((value) => {
  if (!DEV_CODE.test(value)) throw new Error('is not a code of six digits');
  return value;
});
const sid = (prefix: string) =>
  makeValidator((value) => {
    if (!value.startsWith(prefix)) throw new Error(`does not begin with ${prefix}`);
    return value;
  });
const webAddress = makeValidator((value) => {
  const { protocol } = URL.parse(value) ?? {};
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('is not a web address');
  return value;
});

const PROVIDERS = ['none', 'log', 'twilio'] as const;
type ProviderName = (typeof PROVIDERS)[number];

export const OTP_SETTINGS = {
  OTP_PROVIDER: str<ProviderName>({
    default: undefined,
    choices: PROVIDERS,
    desc: 'Who sends phone codes: `twilio` (Twilio Verify), `log` (only into the log: not in production) or `none`. Else `log` in development, and `none` in production.',
  }),
  OTP_DEV_CODE: devCode({
    default: undefined,
    desc: 'Six digits that `log` sends instead of random ones; refused in production.',
  }),
  TWILIO_ACCOUNT_SID: sid('AC')({ default: undefined, desc: 'The account at Twilio.' }),
  TWILIO_AUTH_TOKEN: str({ default: undefined, desc: 'Its secret.' }),
  TWILIO_VERIFY_SERVICE_SID: sid('VA')({
    default: undefined,
    desc: 'The Verify service there that sends the codes.',
  }),
  TWILIO_BASE_URL: webAddress({
    default: 'https://verify.twilio.com',
    desc: 'Where Twilio Verify answers.',
  }),
};

export interface TwilioSettings {
  readonly accountSid: string;
  readonly authToken: string;
  readonly serviceSid: string;
  readonly baseUrl: string;
}

/** Who sends codes. */
export type OtpSettings =
  | { readonly provider: 'none' }
  /** Without a `devCode` they are random. */
  | { readonly provider: 'log'; readonly devCode: string | null }
  | ({ readonly provider: 'twilio' } & TwilioSettings);

type Environment = Readonly<Partial<Record<keyof typeof OTP_SETTINGS, string>>>;

/** Throws a StartupError where codes would be no secret, or could not be sent. */
export function readOtp(env: Environment, production: boolean): OtpSettings {
  const { OTP_PROVIDER: provider = production ? 'none' : 'log', OTP_DEV_CODE: devCode } = env;
  if (devCode && production) {
    throw new StartupError('OTP_DEV_CODE lets anyone in: remove it in production');
  }
  if (devCode && provider !== 'log') {
    throw new StartupError('OTP_DEV_CODE is for OTP_PROVIDER=log: remove one of them');
  }
  if (provider === 'log') {
    if (!production) return { provider, devCode: devCode ?? null };
    throw new StartupError(
      'OTP_PROVIDER=log writes codes into the log: in production set it to twilio, or to none',
    );
  }
  return provider === 'twilio' ? { provider, ...readTwilio(env) } : { provider: 'none' };
}

function readTwilio(env: Environment): TwilioSettings {
  return {
    accountSid: required(env, 'TWILIO_ACCOUNT_SID'),
    authToken: required(env, 'TWILIO_AUTH_TOKEN'),
    serviceSid: required(env, 'TWILIO_VERIFY_SERVICE_SID'),
    baseUrl: required(env, 'TWILIO_BASE_URL'),
  };
}

function required(env: Environment, name: keyof Environment): string {
  const value = env[name];
  if (value) return value;
  throw new StartupError(`${name} is not set: OTP_PROVIDER=twilio needs it`);
}

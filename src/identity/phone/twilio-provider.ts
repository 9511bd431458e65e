import type { Logger } from 'pino';
import { type AppError, invalid, rateLimited, unavailable } from '../../errors.ts';
import type { OtpProvider } from './provider.ts';
import type { TwilioSettings } from './settings.ts';

/** Beyond this Twilio counts as out of reach. */
const PATIENCE_MS = 5_000;
/** How long Twilio sends nothing more to a number once it was asked too often. */
const TWILIO_WINDOW_SECONDS = 600;

const NOT_FOUND = 404;
const TOO_MANY_CHECKS = 60_202;
const TOO_MANY_SENDINGS = 60_203;
/** An invalid number, one that is no mobile number, and a landline. */
const UNREACHABLE_NUMBER = new Set([60_200, 60_205, 21_211, 21_614]);

interface Failure {
  readonly status?: unknown;
  readonly code?: unknown;
}

/** Twilio Verify makes the codes, keeps them and checks them. */
export async function createTwilioProvider(
  { accountSid, authToken, serviceSid, baseUrl }: TwilioSettings,
  log: Pick<Logger, 'error'>,
): Promise<OtpProvider> {
  // It is large, and most servers never need it.
  const { default: twilio } = await import('twilio');
  const httpClient = new twilio.RequestClient({ timeout: PATIENCE_MS });
  const client = twilio(accountSid, authToken, { httpClient });
  client.verify.baseUrl = baseUrl;
  const service = client.verify.v2.services(serviceSid);

  /** Its messages repeat the number, so they are not logged. */
  function outOfReach({ status, code }: Failure): AppError {
    log.error({ status, code }, 'Twilio Verify has failed');
    return unavailable('The sending of phone codes');
  }

  return {
    async send(to) {
      try {
        await inTime(service.verifications.create({ to, channel: 'sms' }));
      } catch (error) {
        const failure = failureIn(error);
        if (failure.code === TOO_MANY_SENDINGS) throw rateLimited(TWILIO_WINDOW_SECONDS);
        if (UNREACHABLE_NUMBER.has(Number(failure.code))) {
          throw invalid('phoneNumber', 'Cannot be reached by text message');
        }
        throw outOfReach(failure);
      }
    },

    async check(to, code) {
      try {
        const { status } = await inTime(service.verificationChecks.create({ to, code }));
        return status === 'approved';
      } catch (error) {
        const failure = failureIn(error);
        // Used, expired or never sent; or tried too often.
        if (failure.status === NOT_FOUND || failure.code === TOO_MANY_CHECKS) return false;
        throw outOfReach(failure);
      }
    },
  };
}

/** A time limit of our own: the client's is for silence, and an answer may trickle. */
async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'TIMEOUT' })), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}

const failureIn = (error: unknown): Failure =>
  typeof error === 'object' && error !== null ? error : {};

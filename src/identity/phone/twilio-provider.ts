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

interface Answer {
  readonly isWell: boolean;
  /** Of HTTP; absent where no answer came, or none in JSON. */
  readonly status?: number;
  /** Twilio's own, else what the network says. */
  readonly code?: unknown;
  /** What has become of the code. */
  readonly verification?: unknown;
}

/** Twilio Verify makes the codes, keeps them and checks them. */
export function createTwilioProvider(
  { accountSid, authToken, serviceSid, baseUrl }: TwilioSettings,
  log: Pick<Logger, 'error'>,
): OtpProvider {
  const service = `${baseUrl.replace(/\/+$/, '')}/v2/Services/${serviceSid}`;
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');

  async function post(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    try {
      const response = await fetch(`${service}/${path}`, {
        method: 'POST',
        headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
        body: new URLSearchParams(form),
        // Nothing but Twilio is to be told a number.
        redirect: 'error',
        // Also of an answer that trickles.
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      // Twilio's contract: an object, after a failure with its `code`.
      const body = (await response.json()) as { code?: unknown; status?: unknown };
      const { ok: isWell, status } = response;
      return { isWell, status, code: body.code, verification: body.status };
    } catch (error) {
      return { isWell: false, code: reasonOf(error) };
    }
  }

  /** Its messages repeat the number, so they are not logged. */
  function outOfReach({ status, code }: Answer): AppError {
    log.error({ status, code }, 'Twilio Verify has failed');
    return unavailable('The sending of phone codes');
  }

  return {
    async send(to) {
      const answer = await post('Verifications', { To: to, Channel: 'sms' });
      if (answer.isWell) return;
      if (answer.code === TOO_MANY_SENDINGS) throw rateLimited(TWILIO_WINDOW_SECONDS);
      if (UNREACHABLE_NUMBER.has(Number(answer.code))) {
        throw invalid('phoneNumber', 'Cannot be reached by text message', 'UNREACHABLE');
      }
      throw outOfReach(answer);
    },

    async check(to, code) {
      const answer = await post('VerificationCheck', { To: to, Code: code });
      if (answer.isWell) return answer.verification === 'approved';
      // Used, expired or never sent; or tried too often.
      if (answer.status === NOT_FOUND || answer.code === TOO_MANY_CHECKS) return false;
      throw outOfReach(answer);
    },
  };
}

/** Such as `ECONNREFUSED`, or `TimeoutError`. */
function reasonOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? cause.code : error.name;
}

import type { Config } from '../../src/config.ts';
import { type Caller, startApp } from './app.ts';

const REQUEST = `mutation ($input: RequestOtpInput!) {
  requestOtp(input: $input) { expiresAt retryAt }
}`;
const VERIFY = `mutation ($input: VerifyOtpInput!) {
  verifyOtp(input: $input) {
    accessToken refreshToken newAccount
    account { id email phoneNumber hasPassword user { id username } }
  }
}`;

export type PhoneApp = Awaited<ReturnType<typeof startPhoneApp>>;

/** The server of a developer, who reads codes in its log. */
export async function startPhoneApp(overrides: Partial<Config> = {}) {
  const lines: string[] = [];
  const app = await startApp(
    { logLevel: 'debug', ...overrides },
    { write: (line) => void lines.push(line) },
  );
  let count = 0;
  const request = (phoneNumber: string) => app.guest.run(REQUEST, { input: { phoneNumber } });

  function codeSentTo(phoneNumber: string): string {
    const entries = lines.map((line) => JSON.parse(line));
    return entries.findLast((entry) => entry.phoneNumber === phoneNumber)?.code;
  }

  /** As if the last one had been sent a while ago. */
  const letRetry = (phoneNumber: string) =>
    app.sql('UPDATE phone_codes SET retry_at = now() WHERE phone_number = $1', [phoneNumber]);

  async function requestCode(phoneNumber: string): Promise<string> {
    await letRetry(phoneNumber);
    await request(phoneNumber);
    return codeSentTo(phoneNumber);
  }

  async function verify(phoneNumber: string, code: string, device?: object) {
    const input = { phoneNumber, code, device };
    return (await app.guest.run(VERIFY, { input })).verifyOtp;
  }

  return {
    ...app,
    lines,
    /** One that nobody has. */
    newNumber: () => `+1202555${String(1_000 + ++count)}`,
    request,
    refuseRequest: (phoneNumber: string) => app.guest.fail(REQUEST, { input: { phoneNumber } }),
    requestCode,
    letRetry,
    verify,
    refuseVerify: (phoneNumber: string, code: string) =>
      app.guest.fail(VERIFY, { input: { phoneNumber, code } }),
    refuseVerifyFrom: (address: string, phoneNumber: string, code: string) =>
      app.guestFrom(address).fail(VERIFY, { input: { phoneNumber, code } }),
    /** Another code than this one. */
    wrong: (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0'),
    /** Somebody who has signed in by phone alone. */
    async phonePerson(): Promise<Caller & { id: string; phoneNumber: string; token: string }> {
      const phoneNumber = this.newNumber();
      const { accessToken, account } = await verify(phoneNumber, await requestCode(phoneNumber));
      return { ...app.as(accessToken), id: account.user.id, phoneNumber, token: accessToken };
    },
  };
}

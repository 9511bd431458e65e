import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type PhoneApp, startPhoneApp } from '../../../test/kit/phone.ts';
import { CALLS, startTwilio } from '../../../test/kit/twilio.ts';

let twilio: Awaited<ReturnType<typeof startTwilio>>;
let app: PhoneApp;
beforeAll(async () => {
  twilio = await startTwilio();
  app = await startPhoneApp({ otp: twilio.settings });
});
afterEach(() => twilio.recover());
afterAll(async () => {
  await app.stop();
  await twilio.stop();
});

const CODE = '123456';
const codeIn = ({ extensions }: { extensions: { code: string } }) => extensions.code;
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

describe('Twilio Verify', () => {
  it('sends a code, and says that it is right', async () => {
    const phoneNumber = app.newNumber();
    await app.request(phoneNumber);

    const { newAccount } = await app.verify(phoneNumber, CODE);

    expect(newAccount).toBe(true);
    const { authorization } = twilio;
    expect(twilio.calls).toEqual([
      { path: `${CALLS}/Verifications`, form: { To: phoneNumber, Channel: 'sms' }, authorization },
      {
        path: `${CALLS}/VerificationCheck`,
        form: { To: phoneNumber, Code: CODE },
        authorization,
      },
    ]);
  });

  it('says that a code is wrong, used or unknown: the answer is the same', async () => {
    const [wrong, used, unknown] = [app.newNumber(), app.newNumber(), app.newNumber()];
    for (const phoneNumber of [wrong, used, unknown]) await app.request(phoneNumber);
    await app.verify(used, CODE);

    const errors = [
      await app.refuseVerify(wrong, '654321'),
      await app.refuseVerify(used, CODE),
      (twilio.fail(404, 20_404), await app.refuseVerify(unknown, CODE)),
      (twilio.fail(429, 60_202), await app.refuseVerify(unknown, CODE)),
    ];

    expect(errors.map(codeIn)).toEqual(Array.from({ length: 4 }, () => 'INVALID_CREDENTIALS'));
  });

  it('is not asked about codes that were never sent, or tried too often', async () => {
    const [never, often] = [app.newNumber(), app.newNumber()];
    await app.request(often);
    for (let time = 0; time < 5; time++) await app.refuseVerify(often, '654321');
    const before = twilio.calls.length;

    await app.refuseVerify(never, CODE);
    await app.refuseVerify(often, CODE);

    expect(twilio.calls).toHaveLength(before);
  });

  it('signs in once with one code, however many present it at once', async () => {
    const phoneNumber = app.newNumber();
    await app.request(phoneNumber);

    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => app.verify(phoneNumber, CODE)),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    [400, 60_200],
    [403, 60_205],
  ])('tells which number no message can reach (%d, %d)', async (status, code) => {
    twilio.fail(status, code);

    const error = await app.refuseRequest(app.newNumber());

    expect(error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'phoneNumber' }],
    });
  });

  it('tells how long to wait where a number was sent too many', async () => {
    twilio.fail(429, 60_203);

    const error = await app.refuseRequest(app.newNumber());

    expect(error.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 600 });
  });

  it.each([401, 404, 429, 500, 503])('is UNAVAILABLE while it answers %d', async (status) => {
    const phoneNumber = app.newNumber();
    twilio.fail(status, 20_000);

    const error = await app.refuseRequest(phoneNumber);

    expect(codeIn(error)).toBe('UNAVAILABLE');
    twilio.recover();
    await app.request(phoneNumber);
    twilio.fail(500, 20_000);
    expect(codeIn(await app.refuseVerify(phoneNumber, CODE))).toBe('UNAVAILABLE');
    twilio.recover();
    await app.verify(phoneNumber, CODE);
  });

  it.each(['fallSilent', 'trickle'] as const)(
    'is UNAVAILABLE after five seconds without an answer (%s)',
    async (fail) => {
      const phoneNumber = app.newNumber();
      await app.request(phoneNumber);
      twilio[fail]();

      const seconds = await secondsOf(async () => {
        const errors = await Promise.all([
          app.refuseRequest(app.newNumber()),
          app.refuseVerify(phoneNumber, CODE),
        ]);
        expect(errors.map(codeIn)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
      });

      expect(seconds).toBeGreaterThan(4);
      expect(seconds).toBeLessThan(20);
    },
  );

  it('leaves neither number nor code in the log, whatever went wrong', async () => {
    const log = app.lines.join('');

    expect(log).toContain('Twilio Verify has failed');
    expect(log).not.toMatch(/\+?1202555\d{4}/);
    expect(log).not.toMatch(/\b123456\b/);
    expect(log).not.toContain(twilio.settings.authToken);
  });
});

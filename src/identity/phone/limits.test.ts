import { afterEach, expect, it } from '@jest/globals';
import { readConfig } from '../../config.ts';
import type { Bucket } from '../../rate/settings.ts';
import { type PhoneApp, startPhoneApp } from '../../../test/kit/phone.ts';
import { ratesWith } from '../../../test/kit/rates.ts';

const LIMIT = 10;
const SIGN_INS = 30;
const WRONG = { extensions: { code: 'INVALID_CREDENTIALS' } };
const LIMITED = { extensions: { code: 'RATE_LIMITED' } };

let app: PhoneApp;
afterEach(() => app.stop());

/** With this one limit as it is unless set otherwise. */
async function startWith(bucket: Bucket): Promise<void> {
  const { rates } = readConfig({ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) });
  const only = { ...ratesWith({}), [bucket]: rates[bucket] };
  app = await startPhoneApp({ rateLimits: true, rates: only, trustedProxies: ['127.0.0.0/8'] });
}

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < count; time++) await act();
}

const secondsToWait = ({ extensions }: { extensions: Record<string, unknown> }) =>
  Number(extensions['retryAfter']);

it('sends thirty codes a minute at the wish of one address, to whatever numbers', async () => {
  await startWith('signIn');
  await times(SIGN_INS, () => app.request(app.newNumber()));
  const phoneNumber = app.newNumber();

  const refused = await app.refuseRequest(phoneNumber);

  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeGreaterThan(0);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(60);
  expect(app.lines.join('')).not.toContain(phoneNumber);
});

it('takes thirty codes a minute from one address, which asking for them does not use up', async () => {
  await startWith('signIn');
  const phoneNumber = app.newNumber();
  const code = await app.requestCode(phoneNumber);
  await times(SIGN_INS - 1, async () => {
    expect(await app.refuseVerify(app.newNumber(), '000000')).toMatchObject(WRONG);
  });

  const { newAccount } = await app.verify(phoneNumber, code);
  const refused = await app.refuseVerify(phoneNumber, code);

  expect(newAccount).toBe(true);
  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(60);
});

it('sends one number ten codes in fifteen minutes, and others theirs', async () => {
  await startWith('codes');
  const phoneNumber = app.newNumber();
  await times(LIMIT, () => app.requestCode(phoneNumber));
  await app.letRetry(phoneNumber);

  const refused = await app.refuseRequest(phoneNumber);
  await app.request(app.newNumber());

  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeGreaterThan(60);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(900);
});

it('takes ten wrong codes for one number from one address, though the next were right', async () => {
  await startWith('signInFailures');
  const phoneNumber = app.newNumber();
  const code = await app.requestCode(phoneNumber);
  await times(LIMIT, () => app.refuseVerify(phoneNumber, app.wrong(code)));
  const newCode = await app.requestCode(phoneNumber);

  const refused = await app.refuseVerify(phoneNumber, newCode);
  const other = await app.refuseVerify(app.newNumber(), newCode);

  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeGreaterThan(60);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(900);
  expect(other).toMatchObject(WRONG);
});

it('takes the right code from its owner, however many wrong ones strangers give elsewhere', async () => {
  await startWith('signInAccount');
  const { phoneNumber } = await app.phonePerson();
  const code = await app.requestCode(phoneNumber);
  const guess = (address: string) => app.refuseVerifyFrom(address, phoneNumber, app.wrong(code));
  await times(LIMIT, () => guess('198.51.100.1'));

  const { newAccount } = await app.verify(phoneNumber, code);

  expect(newAccount).toBe(false);
});

it('lets strangers together try a code twenty times, and its owner at a known place beyond that', async () => {
  await startWith('signInAccount');
  const { phoneNumber } = await app.phonePerson();
  const code = await app.requestCode(phoneNumber);
  for (let n = 0; n < 5; n++) {
    await times(5, () => app.refuseVerifyFrom(`198.51.${n}.1`, phoneNumber, app.wrong(code)));
  }

  const stranger = await app.refuseVerifyFrom('203.0.113.7', phoneNumber, code);
  const { newAccount } = await app.verify(phoneNumber, code);

  expect(stranger).toMatchObject(WRONG);
  expect(newAccount).toBe(false);
});

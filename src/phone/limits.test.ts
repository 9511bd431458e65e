import { afterEach, expect, it } from '@jest/globals';
import { readConfig } from '../config.ts';
import type { Bucket } from '../limits/settings.ts';
import { type PhoneApp, startPhoneApp } from '../testing/phone.ts';
import { ratesWith } from '../testing/rates.ts';

const LIMIT = 10;
const WRONG = { extensions: { code: 'INVALID_CREDENTIALS' } };
const LIMITED = { extensions: { code: 'RATE_LIMITED' } };

let app: PhoneApp;
afterEach(() => app.stop());

/** With this one limit as it is unless set otherwise. */
async function startWith(bucket: Bucket): Promise<void> {
  const { rates } = readConfig({ JWT_SECRET: 'x'.repeat(32) });
  const only = { ...ratesWith({}), [bucket]: rates[bucket] };
  app = await startPhoneApp({ rateLimits: true, rates: only });
}

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < count; time++) await act();
}

const secondsToWait = ({ extensions }: { extensions: Record<string, unknown> }) =>
  Number(extensions['retryAfter']);

it('sends ten codes a minute at the wish of one address, to whatever numbers', async () => {
  await startWith('signIn');
  await times(LIMIT, () => app.request(app.newNumber()));
  const phoneNumber = app.newNumber();

  const refused = await app.refuseRequest(phoneNumber);

  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeGreaterThan(0);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(60);
  expect(app.lines.join('')).not.toContain(phoneNumber);
});

it('takes ten codes a minute from one address, which asking for them does not use up', async () => {
  await startWith('signIn');
  const phoneNumber = app.newNumber();
  const code = await app.requestCode(phoneNumber);
  await times(LIMIT - 1, async () => {
    expect(await app.refuseVerify(app.newNumber(), '000000')).toMatchObject(WRONG);
  });

  const { newAccount } = await app.verify(phoneNumber, code);
  const refused = await app.refuseVerify(phoneNumber, code);

  expect(newAccount).toBe(true);
  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(60);
});

it('sends one number ten codes in fifteen minutes, and others theirs', async () => {
  await startWith('signInAccount');
  const phoneNumber = app.newNumber();
  await times(LIMIT, () => app.requestCode(phoneNumber));
  await app.letRetry(phoneNumber);

  const refused = await app.refuseRequest(phoneNumber);
  await app.request(app.newNumber());

  expect(refused).toMatchObject(LIMITED);
  expect(secondsToWait(refused)).toBeGreaterThan(60);
  expect(secondsToWait(refused)).toBeLessThanOrEqual(900);
});

it('takes ten codes for one number in fifteen minutes, though the next were right', async () => {
  await startWith('signInAccount');
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
